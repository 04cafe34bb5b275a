import { randomUUID } from 'node:crypto';
import type { Acte, Auteur } from '#libs/domaine/acte.js';
import type { Refus } from '#libs/domaine/erreurs.js';
import type { Accompagnement } from '#libs/domaine/accompagnement/etat.js';
import { accepter, accompagnement, actes, recueillir } from '#libs/domaine/accompagnement/index.js';
import { actes as duSignalement, signalement } from '#libs/domaine/signalement/index.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { offert } from '../boucle/outils.js';
import { accepte, agir as agirSur, etatDe as lireEtat, type Maison } from '../../outils/maison.js';

export { actes };
const nouns = { source: signalement, ne: accompagnement };

export function donnerAccord(
  m: Maison,
  reference: string,
  agent: Auteur,
  cle: string = randomUUID(),
): Promise<Refus | Reponse> {
  return m.registre.engendrer(nouns, accepter, reference, { champs: { accord: true }, auteur: agent, cle });
}

export function recueillirAccord(m: Maison, reference: string, auteur: Auteur, le: string): Promise<Refus | Reponse> {
  const champs = { le, maniere: 'telephone' as const };
  return m.registre.engendrer(nouns, recueillir, reference, { champs, auteur, cle: randomUUID() });
}

/** Filed, taken in charge, offered, answered, agreed to: an accompaniment that has just begun. */
export async function accompagne(m: Maison): Promise<{ agent: Auteur; signalement: string; reference: string }> {
  const { agent, reference } = await offert(m);
  await agirSur(m, duSignalement.repondre, reference, agent, { valeur: 'oui' });
  const ne = accepte(await donnerAccord(m, reference, agent));
  return { agent, signalement: reference, reference: ne.reference };
}

export function tenterSur<C extends object>(
  m: Maison,
  acte: Acte<Accompagnement, C>,
  reference: string,
  auteur: Auteur,
  champs: C,
): Promise<Refus | Reponse> {
  return m.registre.acter(accompagnement, acte, reference, { champs, auteur, cle: randomUUID() });
}

export const etatDe = async (m: Maison, reference: string): Promise<Accompagnement> =>
  (await lireEtat(m, reference)) as unknown as Accompagnement;
