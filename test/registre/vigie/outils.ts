import { randomUUID } from 'node:crypto';
import type { Decision } from '#libs/domaine/acte.js';
import type { Gabarit } from '#libs/domaine/courriel.js';
import { gabarits } from '#libs/domaine/gabarits.js';
import type { ActeDeDepot } from '#libs/domaine/naissance.js';
import type { Noun } from '#libs/domaine/noun.js';
import { nounDeLaProcedure } from '#libs/domaine/procedures.js';
import { lireRelaisSmtp } from '#libs/infra/courriel/adresse-smtp.js';
import { Remise } from '#libs/infra/courriel/remise.js';
import { Avertisseur } from '#libs/registre/avertisseur.js';
import { fermerBases, ouvrirBases, type Bases } from '#libs/registre/bases.js';
import { dechiffreur } from '#libs/registre/coffre/dechiffreur.js';
import { Pompe } from '#libs/registre/courriels/pompe.js';
import { Registre } from '#libs/registre/registre.js';
import { reglagesDuLieu, type ReglagesConfigures } from '#libs/registre/reglages.js';
import type { MoyensCanaris } from '#libs/registre/vigie/canaris.js';
import { RETARD_S, veiller } from '#libs/registre/vigie/veiller.js';
import { accepte, uneMaison, type Maison } from '../../outils/maison.js';
import { SmtpDouble } from '../../outils/smtp-double.js';

/** The smallest urgent procedure: one person after the other, five minutes each, as long as nobody answers. */
interface Echelle {
  gens: string[];
  appeles: number;
  appeleLe: string;
}
const CINQ_MINUTES_MS = 300_000;
const appel: Gabarit<object> = {
  ...gabarits.canari,
  nom: 'appel',
  rendre: () => ({ sujet: 'Essai', texte: 'Appel\n', html: '<p>Appel</p>' }),
};
class Crier {
  gens!: string[];
}

function appeler(e: Echelle, instant: string): Decision<Echelle> {
  const personne = e.gens[e.appeles] as string;
  return {
    etat: { ...e, appeles: e.appeles + 1, appeleLe: instant },
    faits: [{ type: 'appel', par: 'horloge', rang: e.appeles }],
    courriels: [{ cle: `appel:${e.appeles}`, gabarit: 'appel', destinataire: personne, donnees: {} }],
  };
}

export const echelle: Noun<Echelle> = {
  nature: 'essai',
  procedures: {
    grimper: {
      voie: 'urgence',
      entree: () => ({}),
      etapes: {
        dejaFaite: () => ({ fini: true }),
        monter: (e, { instant }) => {
          if (e.appeles === e.gens.length) return { fini: true };
          const suivant = new Date(Date.parse(e.appeleLe) + CINQ_MINUTES_MS).toISOString();
          return instant < suivant ? { attendre: suivant } : { du: appeler(e, instant) };
        },
      },
    },
  },
  dabord: () => ({ fini: true }),
  colonnes: () => ({ titulaire: null, appeles: [], ouvert: true, devoir: null, profil: { id: 'aucun', version: 0 } }),
};
const crier: ActeDeDepot<Echelle, Crier> = {
  type: 'essai.crier',
  champs: Crier,
  sujet: () => ({}),
  decider: ({ gens }, { instant }) => ({
    ...appeler({ gens, appeles: 0, appeleLe: instant }, instant),
    agent: null,
    lieu: null,
    tiers: undefined,
  }),
};

/** A house where nobody polls Temporal: the API's record, the clock's, and the watchdog's under its own role. */
export interface MaisonVeillee {
  m: Maison;
  vigie: Bases;
  registreVigie: Registre;
  registreClock: Registre;
  /** What its canaries are made with. */
  moyensVigie: Omit<MoyensCanaris, 'boite'>;
  /** The two ways out. */
  smtp: { ouvriers: SmtpDouble; vigie: SmtpDouble };
  pompes: { ouvriers: Pompe; vigie: Pompe };
  echecs: unknown[];
  /** One round of the watchdog. @returns how many were late */
  ronde(): Promise<number>;
  /** A new urgent matter, its first call written with it. */
  crier(gens: readonly string[]): Promise<string>;
  fermer(): Promise<void>;
}

export async function uneMaisonVeillee({
  depart,
  reglages = { defaut: {}, structures: {} },
}: { depart?: string; reglages?: ReglagesConfigures } = {}): Promise<MaisonVeillee> {
  const m = await uneMaison(reglages, depart === undefined ? {} : { depart });
  const vigie = ouvrirBases({
    registre: m.base.urls.vigie,
    cles: m.base.urls.cles,
    taille: 4,
    surRupture: () => undefined,
  });
  const ecrits = { ...gabarits, appel };
  const registreDe = (bases: Bases): Registre => {
    const { prevenir } = new Avertisseur(bases.registre, () => undefined);
    const outils = { coffre: m.coffre, empreinte: m.empreinte, domaine: 'relais.example', gabarits: ecrits };
    return new Registre(bases, outils, m.horloge, reglagesDuLieu(reglages), prevenir);
  };
  const [registreApi, registreVigie, registreClock] = [m.api, vigie, m.horlogeBases].map(registreDe) as [
    Registre,
    Registre,
    Registre,
  ];
  const smtp = { ouvriers: await SmtpDouble.ouvrir(), vigie: await SmtpDouble.ouvrir() };
  const incidents: unknown[] = [];
  const pompe = (bases: Bases, par: SmtpDouble, apresS: number): Pompe =>
    new Pompe({
      voie: 'urgence',
      registre: bases.registre,
      horloge: m.horloge,
      dechiffreur: dechiffreur(m.coffre),
      gabarits: ecrits,
      site: { url: 'http://relais.example', telephone: '01 99 00 00 00' },
      expedition: { domaine: 'relais.example', expediteur: 'service-social@relais.example' },
      remise: new Remise(lireRelaisSmtp(par.url), { delais: { inactif: 50 } }),
      surIncident: ({ erreur }) => incidents.push(erreur),
      reglage: { apresS },
    });
  const pompes = { ouvriers: pompe(m.horlogeBases, smtp.ouvriers, 0), vigie: pompe(vigie, smtp.vigie, RETARD_S) };
  return {
    m,
    vigie,
    registreVigie,
    registreClock,
    moyensVigie: { pool: vigie.registre, registre: registreVigie, coffre: m.coffre, horloge: m.horloge },
    smtp,
    pompes,
    echecs: incidents,
    ronde: () =>
      veiller({
        pool: vigie.registre,
        registre: registreVigie,
        horloge: m.horloge,
        surEchec: (_echue, erreur) => incidents.push(erreur),
        noun: (procedure, nature) =>
          procedure === 'grimper' && nature === 'essai'
            ? (echelle as Noun<unknown>)
            : nounDeLaProcedure(procedure, nature),
      }),
    crier: async (gens) =>
      accepte(
        await registreApi.deposer(echelle, crier, {
          auteur: m.reseau.chef,
          cle: randomUUID(),
          champs: { gens: [...gens] },
        }),
      ).reference,
    fermer: async () => {
      await Promise.all(Object.values(pompes).map((p) => p.arreter()));
      await Promise.all(Object.values(smtp).map((s) => s.fermer()));
      await fermerBases(vigie);
      await m.fermer();
    },
  };
}
