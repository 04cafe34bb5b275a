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
  /** Until then an event counts on her. */
  compteJusquau: string | null;
}

/**
 * When her channel is tried again. Whoever answered is tried a quarter of the time before her answer is too old, so that she who answers
 * goes on counting without a gap; whoever did not, once each time, and no more often.
 */
export function prochainEssai(
  { essaiLe, jointeLe, compteJusquau }: Canal,
  tous: Duree,
  territoire: Territoire,
): string | null {
  if (essaiLe === null) return null;
  if (jointeLe === null || compteJusquau === null || jointeLe < essaiLe) return ajouter(essaiLe, tous, territoire);
  const fin = Date.parse(compteJusquau);
  return new Date(fin - (fin - Date.parse(jointeLe)) / 4).toISOString();
}

/** A trial has left, and she has not answered it. */
export const essaiEnAttente = ({ essaiLe, jointeLe }: Canal, instant: string): boolean =>
  essaiLe !== null && essaiLe <= instant && (jointeLe === null || jointeLe < essaiLe);

/** She answered a trial, and not too long ago. */
export const estJoignable = ({ compteJusquau }: Canal, instant: string): boolean =>
  compteJusquau !== null && instant < compteJusquau;
