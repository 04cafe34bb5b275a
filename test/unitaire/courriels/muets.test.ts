import fc from 'fast-check';
import type { Auteur, Contexte, Decision } from '#libs/domaine/acte.js';
import type { CourrielADeposer, Gabarit } from '#libs/domaine/courriel.js';
import { estRefus, type Refus } from '#libs/domaine/erreurs.js';
import { confier } from '#libs/domaine/signalement/confier.js';
import { gabarits, type NomGabarit } from '#libs/domaine/signalement/courriels/index.js';
import type { Signalement } from '#libs/domaine/signalement/etat.js';
import { actes } from '#libs/domaine/signalement/index.js';
import { monter } from '#libs/domaine/signalement/etapes/echelle.js';
import { informerTiers } from '#libs/domaine/signalement/etapes/informer-tiers.js';
import { suivreOffre } from '#libs/domaine/signalement/etapes/suivre-offre.js';
import { recepisse } from '#libs/domaine/signalement/recepisse.js';
import { menjs2021 } from '#libs/reglementation/textes/menjs-2021.js';
import { unContexte, unEtat } from '../../fabriques/etat.js';

const DOSSIERS = 400;
const site = { url: 'https://relais.exemple.gouv.fr', telephone: '01 23 45 67 89' };
const instant = '2026-03-12T10:00:00.000Z';
const plusTard = '2026-03-26T10:00:00.000Z';
const ass: Auteur = { id: 'ass', fonctions: [] };
const ctr: Auteur = { id: 'ctr', fonctions: [] };

/** All that may differ between two dossiers and that no mail may tell. */
const dossier = fc.record({
  agent: fc.uuid(),
  tiers: fc.uuid(),
  situation: fc.string({ minLength: 1, maxLength: 200 }),
  note: fc.string({ maxLength: 100 }),
  motif: fc.constantFrom('controle', 'horsCompetence'),
  question: fc.constantFrom('joindre', 'depuisQuand'),
  reponse: fc.option(fc.constantFrom('oui' as const, 'non' as const, 'pasMaintenant' as const), { nil: undefined }),
  texte: fc.string({ minLength: 1, maxLength: 200 }),
});

describe('ce qui part ne dit rien de qui ni de pourquoi (S-12, R-281)', () => {
  it(`${DOSSIERS} dossiers tirés au hasard, et chaque sorte de message n’a qu’un objet et qu’un corps`, () => {
    const vus = new Map<string, Set<string>>();
    const rendu = new Map<string, string>();
    let decides = 0;
    fc.assert(
      fc.property(dossier, (d) => {
        for (const { gabarit, donnees } of tousLesCourriels(d)) {
          decides += 1;
          // A template is a function of its data alone: the same data are rendered once.
          const cle = `${gabarit} ${JSON.stringify(donnees)}`;
          const texte = rendu.get(cle) ?? rendre(gabarit, donnees);
          rendu.set(cle, texte);
          vus.set(gabarit, (vus.get(gabarit) ?? new Set()).add(texte));
        }
      }),
      { numRuns: DOSSIERS },
    );
    const distincts = [...vus.values()].reduce((n, s) => n + s.size, 0);
    process.stdout.write(`S-12 : ${decides} messages, ${distincts} couples (objet, corps), ${vus.size} gabarits\n`);
    expect([...vus.keys()].sort()).toEqual(Object.keys(gabarits).sort());
    expect(distincts).toBe(vus.size);
    expect(decides).toBeGreaterThanOrEqual(9 * DOSSIERS);
  });
});

function rendre(nom: string, donnees: object): string {
  const { sujet, texte, html } = (gabarits[nom as NomGabarit] as Gabarit<object>).rendre(donnees, site);
  return `${sujet}\n${texte}\n${html}`;
}

type Dossier = typeof dossier extends fc.Arbitrary<infer T> ? T : never;

/** Every mail that a dossier may send, each decided by the act or the step that sends it. */
function tousLesCourriels(d: Dossier): CourrielADeposer[] {
  const s = unEtat({
    agent: d.agent,
    origine: { personne: d.tiers, titre: 'chefDeService', direct: true, luiMeme: false, entree: 'signalement' },
    paroles: { situation: d.situation, agentInforme: 'non' },
    notes: [{ le: '2026-03-11', maniere: 'appel', texte: d.note, par: 'ass', saisieLe: instant }],
  });
  const c = unContexte({ instant });
  const prise: Signalement = { ...s, priseEnCharge: { par: 'ass', le: instant } };
  const faite: Signalement = {
    ...prise,
    offres: [{ numero: 1, voie: 'telephone', le: instant, par: 'ass' }],
    offreFaite: { le: instant, constateeLe: instant },
    horizon: '2026-04-30T21:59:59.000Z',
    rappelsPrevus: [instant],
    ...(d.reponse === undefined ? {} : { reponse: { valeur: d.reponse, le: instant } }),
  };
  const enPlus: Contexte = { ...c, instant: plusTard };
  return [
    recepisse(s),
    ...confier(s, 'ass', instant).courriels,
    ...du(monter(s, { quoi: 'accuse', depuis: s.deposeLe, appels: [] }, enPlus)),
    ...de(actes.questionnerTiers.decider(prise, { question: d.question } as never, c, ass)),
    ...de(actes.declarerNonRecevable.decider(prise, { motif: d.motif } as never, c, ass)),
    ...de(actes.proposerAide.decider(prise, { voie: 'courriel' }, c, ass)),
    ...du(suivreOffre({ ...faite, tiersInforme: { le: instant } }, enPlus)),
    ...du(informerTiers(faite, enPlus)),
    ...de(actes.informerTiersParEcrit.decider({ ...prise, profil: menjs2021 }, { mots: d.texte } as never, c, ass)),
    ...de(actes.reaffecter.decider(prise, { a: 'ass2' }, c, ctr)),
  ];
}

function de(decision: Refus | Decision<Signalement>): readonly CourrielADeposer[] {
  if (estRefus(decision)) throw new Error(`refused: ${decision.code}`);
  return decision.courriels ?? [];
}

function du(verdict: { du: Decision<Signalement> } | object): readonly CourrielADeposer[] {
  if (!('du' in verdict)) throw new Error(`nothing due: ${JSON.stringify(verdict)}`);
  return verdict.du.courriels ?? [];
}
