import { ajouter } from '#libs/calendrier/calendrier.js';
import { finDeJour } from '#libs/calendrier/journee.js';
import type { Signalement } from './etat.js';

/**
 * Until when the agent may answer and change his mind. A horizon counted in days ends with the day, so that the date shown to
 * him is the whole truth; a shorter one (exercises, demonstration) ends to the second.
 */
export function horizonDe(s: Signalement, depuis: string): string {
  const fin = ajouter(depuis, s.reglages.horizon, s.territoire);
  const enJours = 'jours' in s.reglages.horizon || 'joursOuvres' in s.reglages.horizon;
  return enJours ? (finDeJour(fin, s.territoire) ?? fin) : fin;
}
