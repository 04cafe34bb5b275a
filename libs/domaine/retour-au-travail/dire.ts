import type { Decision } from '../acte.js';
import { sansCoordonnees, toutesLesTaches, type MotSurLeLien, type RetourAuTravail } from './etat.js';

/**
 * His word about the link, said or written down. A no is the end of every contact at once: what was known to reach him goes in the
 * same transaction, and a mail that waits does not leave. It moves no instant of the clock and tells nobody (design §1.1).
 */
export function direDuLien(
  r: RetourAuTravail,
  mot: MotSurLeLien,
  courriel: string | undefined,
  enAttente: readonly string[],
): Decision<RetourAuTravail> {
  const dit: RetourAuTravail = { ...r, mots: [...r.mots, mot] };
  const faits = [{ type: mot.valeur === 'oui' ? 'lienGarde' : 'lienRefuse', par: mot.par, voie: mot.voie }];
  if (mot.valeur === 'non')
    return { etat: sansCoordonnees(dit), faits, tachesFaites: toutesLesTaches, courrielsAnnules: enAttente };
  const joindre = courriel === undefined ? r.joindre : { ...r.joindre, courriel: courriel.trim() };
  return { etat: joindre === undefined ? dit : { ...dit, joindre }, faits, tachesFaites: ['retourATelephoner'] };
}
