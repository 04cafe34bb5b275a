import { randomUUID } from 'node:crypto';
import type { Auteur } from '#libs/domaine/acte.js';
import type { OuvrirDerogation } from '#libs/domaine/accompagnement/derogations/actes/ouvrir.js';
import {
  derogation,
  ouvrirDerogation,
  ouvrirDerogationDuSignalement,
} from '#libs/domaine/accompagnement/derogations/index.js';
import { accompagnement } from '#libs/domaine/accompagnement/index.js';
import type { Refus } from '#libs/domaine/erreurs.js';
import { actes, signalement } from '#libs/domaine/signalement/index.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { accompagne } from '../accompagnement/outils.js';
import { nouvelAgent } from '../boucle/outils.js';
import { agir, unSignalement, type Maison } from '../../outils/maison.js';

export type NatureDeSource = 'accompagnement' | 'signalement';

export const RAISON = 'Des propos entendus font craindre un passage à l’acte.';

/** Hers, in charge: an accompaniment, or a signalement of which the agent knows nothing yet. */
export async function sourceDe(m: Maison, nature: NatureDeSource): Promise<{ agent: Auteur; source: string }> {
  if (nature === 'accompagnement') {
    const { agent, reference } = await accompagne(m);
    return { agent, source: reference };
  }
  const agent = await nouvelAgent(m);
  const source = await unSignalement(m, { agent: agent.id });
  await agir(m, actes.accuserReception, source, m.reseau.assistante, {});
  return { agent, source };
}

export function ouvrirDe(
  m: Maison,
  nature: NatureDeSource,
  source: string,
  champs: Partial<OuvrirDerogation>,
  auteur: Auteur = m.reseau.assistante,
): Promise<Refus | Reponse> {
  const demande = { champs: { motif: 'article226-14', raison: RAISON, ...champs }, auteur, cle: randomUUID() };
  return nature === 'accompagnement'
    ? m.registre.engendrer({ source: accompagnement, ne: derogation }, ouvrirDerogation, source, demande)
    : m.registre.engendrer({ source: signalement, ne: derogation }, ouvrirDerogationDuSignalement, source, demande);
}
