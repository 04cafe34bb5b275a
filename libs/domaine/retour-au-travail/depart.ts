import type { Contexte, Decision } from '../acte.js';
import { peutRecevoir } from '../routage/acheminer.js';
import { estFini, type RetourAuTravail } from './etat.js';

/**
 * Its holder leaves: whom a human named takes the link with the absent agent. Nothing is sent to him: his rhythm is his own.
 * @returns undefined: it is over, not hers any more, or this person may not have it
 */
export function passerAuSuccesseur(
  r: RetourAuTravail,
  { instant, carte }: Contexte,
  { de, vers, par }: { de: string; vers: string; par: string },
): Decision<RetourAuTravail> | undefined {
  if (estFini(r, instant) || r.titulaire !== de) return undefined;
  const demande = { profil: r.profil, carte, recusees: [], ecartees: r.ecartees, concernees: [r.agent] };
  if (!peutRecevoir(demande, vers)) return undefined;
  return { etat: { ...r, titulaire: vers }, faits: [{ type: 'retourConfie', par }] };
}
