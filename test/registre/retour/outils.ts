import { randomUUID } from 'node:crypto';
import type { Acte, Auteur } from '#libs/domaine/acte.js';
import { accompagnement } from '#libs/domaine/accompagnement/index.js';
import type { Refus } from '#libs/domaine/erreurs.js';
import type { OffrirTot } from '#libs/domaine/retour-au-travail/actes/offrir-tot.js';
import { actes, offrirTot, preparerRetour, retourAuTravail } from '#libs/domaine/retour-au-travail/index.js';
import type { RetourAuTravail } from '#libs/domaine/retour-au-travail/etat.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { nouvelAgent } from '../boucle/outils.js';
import { accepte, etatDe as lireEtat, uneMaison, type Maison } from '../../outils/maison.js';

export { actes };
export const JOUR_MS = 86_400_000;
export const PERSONNELLE = 'chez.moi@mail.example';

/** Nothing waits for the night, so that the clock may be asked at once. */
export const uneMaisonDeRetour = (defaut = {}): Promise<Maison> =>
  uneMaison({
    defaut: { offrePrecoce: true, silence: null, messageriesProfessionnelles: ['travail.example'], ...defaut },
    structures: {},
  });

/** What she typed; undefined: left empty. */
export type Saisie = { [K in keyof OffrirTot]?: OffrirTot[K] | undefined };

export function tenterOffre(
  m: Maison,
  agent: string,
  champs: Saisie = {},
  auteur: Auteur = m.reseau.assistante,
): Promise<Refus | Reponse> {
  const saisie = {
    agent,
    connuPar: 'acteRh',
    voie: 'courriel',
    courriel: PERSONNELLE,
    deLui: true,
    ...champs,
  } as const;
  return m.registre.deposer(retourAuTravail, offrirTot, { champs: saisie, auteur, cle: randomUUID() });
}

export const horloge = (m: Maison, reference: string, nom: string): ReturnType<Maison['clock']['etape']> =>
  m.clock.etape(retourAuTravail, reference, 'accompagnerRetour', nom);

export const horlogeDeLaPreparation = (
  m: Maison,
  reference: string,
  nom: string,
): ReturnType<Maison['clock']['etape']> => m.clock.etape(accompagnement, reference, 'accompagnerRetour', nom);

/** Offered, and seen by the clock: it is there for the agent. */
export async function offerte(m: Maison, champs: Saisie = {}): Promise<{ agent: Auteur; reference: string }> {
  const agent = await nouvelAgent(m);
  const { reference } = accepte(await tenterOffre(m, agent.id, champs));
  await horloge(m, reference, 'offrirTot');
  return { agent, reference };
}

export function tenter<C extends object>(
  m: Maison,
  acte: Acte<RetourAuTravail, C>,
  reference: string,
  auteur: Auteur,
  champs: C,
): Promise<Refus | Reponse> {
  return m.registre.acter(retourAuTravail, acte, reference, { champs, auteur, cle: randomUUID() });
}

/** He agrees to have his return prepared: an accompaniment is born. */
export const prepare = async (m: Maison, reference: string, agent: Auteur): Promise<Refus | Reponse> =>
  m.registre.engendrer({ source: retourAuTravail, ne: accompagnement }, preparerRetour, reference, {
    champs: { accord: true },
    auteur: agent,
    cle: randomUUID(),
  });

export const etatDuRetour = async (m: Maison, reference: string): Promise<RetourAuTravail> =>
  (await lireEtat(m, reference)) as unknown as RetourAuTravail;

/** Mails of a dossier, as the ledger keeps them in clear. */
export async function courrielsDe(m: Maison, reference: string): Promise<string[]> {
  const { rows } = await m.horlogeBases.registre.query<{ gabarit: string; etat: string }>(
    'SELECT gabarit, etat FROM courriel WHERE dossier = $1 ORDER BY maj, gabarit',
    [reference],
  );
  return rows.map((r) => `${r.gabarit} ${r.etat}`);
}

export async function tachesDe(m: Maison, reference: string): Promise<string[]> {
  const { rows } = await m.horlogeBases.registre.query<{ nature: string }>(
    'SELECT nature FROM tache WHERE dossier = $1 AND faite_le IS NULL ORDER BY depuis, nature',
    [reference],
  );
  return rows.map((r) => r.nature);
}
