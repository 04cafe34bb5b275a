import type { Contexte } from '../../acte.js';
import type { Verdict } from '../../noun.js';
import type { Signalement } from '../etat.js';
import { monter } from './echelle.js';

/** §1.1.3 — a professional takes charge, or the technical line is called, rung after rung. */
export function prendreEnCharge(s: Signalement, contexte: Contexte): Verdict<Signalement> {
  if (s.priseEnCharge !== undefined || s.echelle === undefined || s.nonRecevable !== undefined) return { fini: true };
  return monter(s, s.echelle, contexte);
}
