import type { Auteur } from '#libs/domaine/acte.js';
import type { Reponse } from '#libs/domaine/signalement/etat.js';
import { unAgent } from '../../fabriques/reseau.js';
import { actes, agir, etatDe, unSignalement } from '../../outils/maison.js';
import type { Monde } from '../../outils/monde.js';

const HEURE = 3_600_000;
export const JOUR = 24 * HEURE;

/** Durations that depend on no calendar: two journeys that start on different days can be compared hour by hour. */
export const enHeures = {
  defaut: {
    accuse: { heures: 24 },
    echelon: { heures: 24 },
    proposition: { heures: 72 },
    attenteRetour: { heures: 24 },
    intervalleRappel: { heures: 240 },
    offresMax: 3,
    effacementParoles: { heures: 800 },
    question: { heures: 72 },
    horizon: { heures: 1000 },
    heureQuantifiee: null,
    silence: null,
  },
  structures: {},
};

/** What happens between two moments of a journey: nothing, or a misfortune. */
export type Malheur = (m: Monde) => Promise<void>;

export interface Parcours {
  reference: string;
  agent: Auteur;
}

let agents = 0;

async function deposer(m: Monde): Promise<Parcours> {
  agents += 1;
  const agent = await unAgent(m.base.urls.admin, m.reseau.service, `A-${agents}-${m.reseau.service.slice(0, 8)}`);
  return { agent, reference: await unSignalement(m, { agent: agent.id }) };
}

/** One escalation, an offer by mail with two reminders, an answer (or none), the horizon. */
export async function ordinaire(m: Monde, malheur: Malheur, reponse?: Reponse): Promise<Parcours> {
  const p = await deposer(m);
  await etapes(m, malheur, [
    [30 * HEURE, () => agir(m, actes.accuserReception, p.reference, m.reseau.assistante, {})],
    [HEURE, () => agir(m, actes.proposerAide, p.reference, m.reseau.assistante, { voie: 'courriel', rappels: '2' })],
    [
      72 * HEURE,
      () => (reponse === undefined ? undefined : agir(m, actes.repondre, p.reference, p.agent, { valeur: reponse })),
    ],
    [45 * JOUR, () => undefined],
  ]);
  return p;
}

/** What costs the house nothing more: taken in charge and proposed in time, two reminders, an answer, the horizon. */
export async function sansIncident(m: Monde): Promise<Parcours> {
  const p = await deposer(m);
  await etapes(m, async () => undefined, [
    [4 * HEURE, () => agir(m, actes.accuserReception, p.reference, m.reseau.assistante, {})],
    [HEURE, () => agir(m, actes.proposerAide, p.reference, m.reseau.assistante, { voie: 'courriel', rappels: '2' })],
    [25 * JOUR, () => agir(m, actes.repondre, p.reference, p.agent, { valeur: 'oui' })],
    [30 * JOUR, () => undefined],
  ]);
  return p;
}

/** The first ASS steps aside after a day; the second takes charge and speaks to the agent. */
export async function avecRecusation(m: Monde, malheur: Malheur): Promise<Parcours> {
  const p = await deposer(m);
  await etapes(m, malheur, [
    [20 * HEURE, () => agir(m, actes.recuser, p.reference, m.reseau.assistante, {})],
    [30 * HEURE, () => agir(m, actes.accuserReception, p.reference, m.reseau.autreAssistante, {})],
    [HEURE, () => agir(m, actes.proposerAide, p.reference, m.reseau.autreAssistante, { voie: 'telephone' })],
    [60 * JOUR, () => undefined],
  ]);
  return p;
}

/** The horizon is moved in the middle: what the clock had planned no longer holds. */
export async function avecReport(m: Monde, malheur: Malheur): Promise<Parcours> {
  const p = await deposer(m);
  await etapes(m, malheur, [
    [HEURE, () => agir(m, actes.accuserReception, p.reference, m.reseau.assistante, {})],
    [HEURE, () => agir(m, actes.proposerAide, p.reference, m.reseau.assistante, { voie: 'courriel', rappels: '1' })],
    [
      5 * JOUR,
      async () => {
        const jusquau = new Date(Date.parse((await etatDe(m, p.reference)).horizon as string) + 10 * JOUR)
          .toISOString()
          .slice(0, 10);
        return agir(m, actes.reporterHorizon, p.reference, m.reseau.assistante, { jusquau });
      },
    ],
    [60 * JOUR, () => undefined],
  ]);
  return p;
}

async function etapes(
  m: Monde,
  malheur: Malheur,
  suite: [number, () => Promise<unknown> | undefined][],
): Promise<void> {
  await m.apaiser();
  await malheur(m);
  for (const [attente, acte] of suite) {
    await m.passer(attente, malheur);
    await acte();
    await m.apaiser();
    await malheur(m);
  }
}
