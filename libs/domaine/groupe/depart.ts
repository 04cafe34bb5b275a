import type { Contexte, Decision } from '../acte.js';
import { estFini, siege, type GroupeRessource } from './etat.js';

/**
 * Whoever convened a session leaves: her receiver convenes in her place, bound by the same secrecy. She reads no item about a person
 * that was agreed to before her.
 * @returns undefined: it is over, or not hers any more
 */
export function passerAuSuccesseur(
  g: GroupeRessource,
  { instant }: Contexte,
  { de, vers, par }: { de: string; vers: string; par: string },
): Decision<GroupeRessource> | undefined {
  if (estFini(g, instant) || g.titulaire !== de) return undefined;
  const restent = g.membres.filter((m) => m.personne !== de);
  const membres = siege(g, vers) ? restent : [...restent, { personne: vers, tenuAuSecret: true }];
  return { etat: { ...g, titulaire: vers, membres }, faits: [{ type: 'seanceConfiee', par }] };
}
