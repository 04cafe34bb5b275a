import { ajouter } from '#libs/calendrier/calendrier.js';
import { delaiDAccuse } from './confier.js';
import { appelleUneOffre, offreEnCours, type Signalement } from './etat.js';

/**
 * What a professional owes now, and until when by local choice (T-21): kept in clear so that whoever leads the network can count
 * and hand over what she cannot read. It ends with the offer: nothing in it could be moved by the agent.
 */
export function devoirDe(s: Signalement): { quoi: 'accuser' | 'proposer'; avant: string } | null {
  if (s.closLe !== undefined || s.nonRecevable !== undefined) return null;
  const { reglages, territoire, priseEnCharge } = s;
  if (priseEnCharge === undefined)
    return { quoi: 'accuser', avant: ajouter(s.echelle?.depuis ?? s.deposeLe, delaiDAccuse(s), territoire) };
  if (!appelleUneOffre(s) || s.offreFaite !== undefined || offreEnCours(s) !== undefined) return null;
  return { quoi: 'proposer', avant: ajouter(priseEnCharge.le, reglages.proposition, territoire) };
}
