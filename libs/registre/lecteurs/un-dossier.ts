import type { Echelon, Fait } from '#libs/domaine/acte.js';
import type { Classe, Professionnel } from '#libs/domaine/courriel.js';
import type { AbsenceEnCours } from '#libs/domaine/continuite.js';
import { avenir, type Evenement } from '#libs/domaine/signalement/avenir.js';
import { acheminer } from '#libs/domaine/routage/acheminer.js';
import { demandeDe } from '#libs/domaine/signalement/acheminement.js';
import { cleDe } from '#libs/domaine/signalement/courriels/composer.js';
import type { Note, Signalement } from '#libs/domaine/signalement/etat.js';
import { numeroDAppel } from '#libs/domaine/signalement/etapes/echelle.js';
import { lieux } from '../coffre/coffre.js';
import type { Horloge } from '#libs/infra/horloge.js';
import { titulaireOuInterim } from './en-interim.js';
import { contexteLu, type CourrielLu, type FaitsLus } from './contexte-lu.js';
import {
  lireEnTantQue,
  contactDe,
  nomsDe,
  ouvrirEtats,
  professionnelsDe,
  type Acces,
  type LigneEtat,
} from './lecteur.js';
import { traceLue, type PasLu } from './trace.js';

export interface CourrielVu {
  gabarit: string;
  etat: string;
  maj: string;
  essais: number;
  /** It does not leave before this instant (quiet hours). */
  pasAvant: string;
  classe: Classe;
  /** Copies that left again. */
  renvois: number;
  /** Of a return (RFC 3463), or PARTAGEE: the only address known is read by several people. */
  statut: string | null;
  differe: boolean;
  remis: boolean;
  automatique: boolean;
}

/** Somebody called up the technical line, and what became of the message. */
export interface AppelLu {
  qui: Professionnel | undefined;
  personne: string;
  le: string;
  courriel: CourrielVu | undefined;
}

/** A dossier as its accountable professional sees it. */
export interface DossierLu {
  reference: string;
  instant: string;
  /** null: nobody is named. */
  agent: string | null;
  /** Where the agent works, or the service that is spoken of. */
  lieu: string;
  /** How to reach the agent, as the annuaire knows it. */
  contact: { courriel: string | null; telephone: string | null };
  /** Name of whoever signalled. */
  origine: string;
  etat: Signalement;
  faits: { instant: string; fait: Fait; par: string }[];
  courriels: CourrielVu[];
  taches: { nature: string; depuis: string }[];
  /** Calls and visits, the latest first; `par` is the name of whoever noted it. */
  notes: Note[];
  /** What the clock will do by itself, in order. */
  avenir: Evenement[];
  ligne: (Echelon & { qui: Professionnel | undefined })[];
  appels: AppelLu[];
  /** Herself, as the agent will read her. */
  professionnel: Professionnel | undefined;
  /** Who would receive the matter if she stepped aside now. */
  suivant: Professionnel | undefined;
  /** Its holder is away now: who holds the matter meanwhile; `qui` undefined: nobody. */
  tenue: { qui: Professionnel | undefined; depuis: string; jusquau: string | null } | undefined;
  /** Why she: the way through the tree, or who decided. */
  chemin: PasLu[];
}

type CourrielLigne = CourrielVu & CourrielLu;

interface Ligne extends LigneEtat, FaitsLus {
  maintenant: Date;
  ou: string;
  /** As a decision would read it: whoever holds it now, and the absence over it. */
  tenue: { tenante: string | null; absence?: AbsenceEnCours };
  journal: { numero: number; instant: string; fait: string }[];
  courriels: CourrielLigne[];
  taches: { nature: string; depuis: string }[];
}

const LIRE = (horloge: Horloge): string => `WITH lu AS (
SELECT d.id, d.version, d.etat, h.maintenant, (SELECT nom FROM structure WHERE id = d.lieu) AS ou, g.carte, ligne_de(g.carte) AS ligne, tenue(d.id, h.maintenant) AS tenue,
      (SELECT jsonb_agg(jsonb_build_object('numero', j.numero, 'instant', j.instant, 'fait', encode(j.fait, 'base64')) ORDER BY j.numero)
         FROM journal j WHERE j.dossier = d.id) AS journal,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('cle', c.cle, 'gabarit', c.gabarit, 'etat', c.etat, 'maj', c.maj,
                                                    'essais', c.essais, 'pasAvant', c.pas_avant, 'classe', c.classe, 'renvois', c.renvois,
                                                    'statut', c.statut, 'differe', c.differe_le IS NOT NULL, 'remis', c.remis_le IS NOT NULL,
                                                    'automatique', c.automatique_le IS NOT NULL) ORDER BY c.maj), '[]'::jsonb)
         FROM courriel c WHERE c.dossier = d.id) AS courriels,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('nature', t.nature, 'depuis', t.depuis) ORDER BY t.depuis), '[]'::jsonb)
         FROM tache t WHERE t.dossier = d.id AND t.faite_le IS NULL) AS taches
      FROM dossier d, (SELECT ${horloge.sql()} AS maintenant) h, LATERAL carte(d.lieu, h.maintenant) AS g(carte)
     WHERE d.id = $2 AND d.nature = 'signalement' AND (d.titulaire = $1 OR $3 = 'interim') AND d.efface_le IS NULL),
  trace AS (INSERT INTO lecture (dossier, instant, lecteur, qualite) SELECT id, maintenant, $1, $3 FROM lu)
  SELECT * FROM lu`;

/**
 * Content, journal, mails and tasks of one dossier, read with its audit row in one statement: no audit, no read.
 * @returns undefined when there is none, or it is not this person's
 */
export async function unDossier(acces: Acces, personne: string, reference: string): Promise<DossierLu | undefined> {
  return lireEnTantQue(acces, personne, async (client) => {
    const rows = await titulaireOuInterim(acces, client, reference, async (qualite) => {
      const { rows } = await client.query<Ligne>(LIRE(acces.horloge), [personne, reference, qualite]);
      return rows;
    });
    const [ouvert] = await ouvrirEtats<Signalement, Ligne>(acces.coffre, rows);
    if (ouvert === undefined) return undefined;
    const { ligne: lu, etat, cle } = ouvert;
    const instant = lu.maintenant.toISOString();
    const faits = lu.journal.map((j) => ({
      instant: iso(j.instant),
      fait: acces.coffre.ouvrir(cle, lieux.fait(reference, j.numero), Buffer.from(j.fait, 'base64')) as Fait,
    }));
    const noms = await nomsDe(client, [
      ...(etat.agent === null ? [] : [etat.agent]),
      etat.origine.personne,
      ...faits.map((f) => f.fait.par).filter(humain),
      ...etat.notes.map((n) => n.par),
    ]);
    const appeles = etat.echelle?.appels ?? [];
    const recusations = [...etat.recusations, { par: personne, le: instant }];
    const apres = acheminer(demandeDe({ ...etat, recusations }, lu.carte)).personne;
    const collegues = await professionnelsDe(client, [
      personne,
      ...lu.ligne.map((e) => e.personne),
      ...appeles.map((a) => a.personne),
      ...(apres === undefined ? [] : [apres]),
      lu.tenue.tenante,
    ]);
    const courriels = new Map(
      lu.courriels.map(({ cle, ...c }) => [cle, { ...c, maj: iso(c.maj), pasAvant: iso(c.pasAvant) }]),
    );
    const courriel = (metier: string): CourrielVu | undefined =>
      courriels.get(acces.empreinte('courriel', `${reference}|${metier}`));
    const contexte = contexteLu(acces.empreinte, lu, instant, collegues.get(personne));
    return {
      reference,
      instant,
      agent: etat.agent === null ? null : (noms.get(etat.agent) ?? 'Personne partie du ministère'),
      lieu: lu.ou,
      contact: etat.agent === null ? { courriel: null, telephone: null } : await contactDe(client, etat.agent),
      origine: noms.get(etat.origine.personne) ?? '',
      etat,
      faits: faits.map((f) => ({ ...f, par: humain(f.fait.par) ? (noms.get(f.fait.par) ?? '') : '' })),
      courriels: [...courriels.values()],
      taches: lu.taches.map((t) => ({ ...t, depuis: iso(t.depuis) })),
      notes: etat.notes.map((n) => ({ ...n, par: noms.get(n.par) ?? '' })).reverse(),
      avenir: avenir(etat, contexte),
      ligne: lu.ligne.map((e) => ({ ...e, qui: e.personne === null ? undefined : collegues.get(e.personne) })),
      appels: appeles.map(({ personne: appele, le }, rang) => ({
        personne: appele,
        qui: collegues.get(appele),
        le,
        courriel: courriel(cleDe('monteeDeLigne', appele, numeroDAppel(etat, etat.echelle, rang + 1))),
      })),
      professionnel: collegues.get(personne),
      suivant: apres === undefined ? undefined : collegues.get(apres),
      tenue: ailleurs(lu, etat.titulaire, collegues),
      chemin: await traceLue(client, etat.acheminement),
    };
  });
}

const iso = (instant: string): string => new Date(instant).toISOString();
const humain = (auteur: string): boolean => auteur !== 'horloge';

/** Undefined while it is held by its holder: she is there, or it waits for her. */
function ailleurs(
  { tenue: { tenante, absence } }: Ligne,
  titulaire: string,
  connus: ReadonlyMap<string, Professionnel>,
): DossierLu['tenue'] {
  if (absence === undefined || tenante === titulaire) return undefined;
  return { qui: tenante === null ? undefined : connus.get(tenante), depuis: absence.depuis, jusquau: absence.jusquau };
}
