import { premierJourOuvre } from '#libs/calendrier/feries.js';
import type { Auteur } from '#libs/domaine/acte.js';
import { estRefus } from '#libs/domaine/erreurs.js';
import { workflowId } from '#libs/domaine/procedures.js';
import { actes, donnerAccord, tenterSur } from '../../registre/accompagnement/outils.js';
import { accepte, actes as duSignalement, agir, unSignalement } from '../../outils/maison.js';
import type { Monde } from '../../outils/monde.js';
import { nouvelAgent } from '../../registre/boucle/outils.js';

export const HEURE = 3_600_000;
export const JOUR = 24 * HEURE;

/** What happens between two moments of a journey: nothing, or a misfortune. */
export type Malheur = (m: Monde) => Promise<void>;
export const rien: Malheur = async () => undefined;

export interface Vecu {
  agent: Auteur;
  signalement: string;
  accompagnement: string;
}

/** Waits, acts, lets the world settle, then the misfortune; in order. */
export async function suivre(
  m: Monde,
  malheur: Malheur,
  pas: readonly (readonly [number, () => Promise<unknown>])[],
): Promise<void> {
  for (const [attente, acte] of pas) {
    await m.passer(attente, malheur);
    const reponse = await acte();
    if (typeof reponse === 'object' && reponse !== null && 'code' in reponse && estRefus(reponse))
      throw new Error(`refused: ${String(reponse.code)}`);
    await m.apaiser();
    await malheur(m);
  }
}

/** Filed, acknowledged, offered, answered yes, agreed to: the accompaniment is born. */
export async function jusquALAccord(m: Monde, malheur: Malheur = rien): Promise<Vecu> {
  const agent = await nouvelAgent(m);
  const { assistante } = m.reseau;
  const signalement = await unSignalement(m, { agent: agent.id });
  await m.apaiser();
  await malheur(m);
  let accompagnement = '';
  await suivre(m, malheur, [
    [4 * HEURE, () => agir(m, duSignalement.accuserReception, signalement, assistante, {})],
    [HEURE, () => agir(m, duSignalement.proposerAide, signalement, assistante, { voie: 'courriel' })],
    [2 * JOUR, () => agir(m, duSignalement.repondre, signalement, agent, { valeur: 'oui' })],
    [
      HEURE,
      async () => {
        accompagnement = accepte(await donnerAccord(m, signalement, agent)).reference;
      },
    ],
  ]);
  return { agent, signalement, accompagnement };
}

/** So many actions written by her, put before him, agreed to as a whole. */
export async function convenir(
  m: Monde,
  { agent, accompagnement }: Vecu,
  nombre: number,
  malheur: Malheur = rien,
): Promise<void> {
  const { assistante } = m.reseau;
  const dans = (jours: number): string =>
    premierJourOuvre(new Date(m.temps.maintenant.getTime() + jours * JOUR).toISOString().slice(0, 10), 'metropole');
  await suivre(
    m,
    malheur,
    Array.from({ length: nombre }, (_, i) => [
      i === 0 ? 7 * JOUR : 0,
      () =>
        tenterSur(m, actes.ajouterAction, accompagnement, assistante, {
          quoi: `Préparer le dossier, partie ${i + 1}`,
          qui: 'ensemble',
          echeance: dans(20),
        }),
    ]),
  );
  await suivre(m, malheur, [
    [0, () => tenterSur(m, actes.proposerPlan, accompagnement, assistante, {})],
    [
      JOUR,
      () =>
        tenterSur(m, actes.repondrePlan, accompagnement, agent, { projet: '1', lu: '99', avis: 'oui', toutes: true }),
    ],
  ]);
}

/** Done, so many lines in one act. */
export async function faire(
  m: Monde,
  { accompagnement }: Vecu,
  nombre: number,
  malheur: Malheur = rien,
): Promise<void> {
  if (nombre === 0) return;
  await suivre(m, malheur, [
    [
      14 * JOUR,
      () =>
        tenterSur(m, actes.suivreAction, accompagnement, m.reseau.assistante, {
          numeros: Array.from({ length: nombre }, (_, i) => String(i + 1)),
          suite: 'faite',
        }),
    ],
  ]);
}

/** Ids of the workflows of all that was born of one signalement. */
export async function executionsDe(m: Monde, references: readonly string[]): Promise<string[]> {
  const { rows } = await m.horlogeBases.registre.query<{ dossier: string; type: string; nature: string }>(
    `SELECT p.dossier, p.type, d.nature FROM procedure p JOIN dossier d ON d.id = p.dossier
      WHERE p.dossier = ANY ($1) ORDER BY d.nature, p.type`,
    [references],
  );
  return rows.map(workflowId);
}

/** Days of work shape what the clock does: the same ones each time, far from any jour férié. At nine, in UTC. */
export async function allerAuPremierMardiDeFevrier(m: Monde): Promise<void> {
  const depuis = m.temps.maintenant;
  const jour = new Date(Date.UTC(depuis.getUTCFullYear() + 1, 1, 1, 9));
  while (jour.getUTCDay() !== 2) jour.setUTCDate(jour.getUTCDate() + 1);
  await m.passer(jour.getTime() - depuis.getTime());
}
