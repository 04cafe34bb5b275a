import { ajouter } from '#libs/calendrier/calendrier.js';
import { finDeJour } from '#libs/calendrier/journee.js';
import type { Duree } from '#libs/reglementation/duree.js';
import type { Signalement } from './etat.js';

/** Until when the agent may answer and change his mind. */
export function horizonDe(s: Signalement, depuis: string): string {
  return echeance(s, depuis, s.reglages.horizon);
}

/**
 * A delay counted in days ends with the day, so that the date shown is the whole truth; a shorter one (exercises,
 * demonstration) ends to the second.
 */
export function echeance({ territoire }: Pick<Signalement, 'territoire'>, depuis: string, duree: Duree): string {
  const fin = ajouter(depuis, duree, territoire);
  return 'jours' in duree || 'joursOuvres' in duree ? (finDeJour(fin, territoire) ?? fin) : fin;
}

/** When the referrer's own words die; undefined before the first contact, or when they are gone. */
export function effacementDesParoles(s: Signalement): string | undefined {
  if (s.paroles === undefined || s.offreFaite === undefined) return undefined;
  return echeance(s, s.offreFaite.le, s.reglages.effacementParoles);
}
