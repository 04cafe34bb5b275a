import { ajouter } from '#libs/calendrier/calendrier.js';
import type { Territoire } from '#libs/calendrier/territoires.js';
import type { Duree } from '#libs/reglementation/duree.js';

/** The trials of a volunteer's channel. That she is one, and when she answered, stand in the annuaire: an event counts on it. */
export interface Volontariat {
  professionnel: string;
  territoire: Territoire;
  profil: { id: string; version: number };
  /** How many times her channel was tried. */
  essais: number;
}

/** What the annuaire knows of a channel (ISO instants). */
export interface Canal {
  essaiLe: string | null;
  jointeLe: string | null;
}

/**
 * When her channel is tried again. Whoever answered is tried a quarter of the time before her answer is too old, so that she who answers
 * goes on counting without a gap; whoever did not, once each time, and no more often.
 */
export function prochainEssai({ essaiLe, jointeLe }: Canal, tous: Duree, territoire: Territoire): string | null {
  if (essaiLe === null) return null;
  const complet = ajouter(essaiLe, tous, territoire);
  if (jointeLe === null || jointeLe < essaiLe) return complet;
  const fin = Date.parse(ajouter(jointeLe, tous, territoire));
  return new Date(fin - (fin - Date.parse(jointeLe)) / 4).toISOString();
}

/** She counts: she answered a trial, and not too long ago. */
export function estJoignable({ jointeLe }: Canal, tous: Duree, territoire: Territoire, instant: string): boolean {
  return jointeLe !== null && instant < ajouter(jointeLe, tous, territoire);
}
