import type { Seance } from './etat.js';

/** What the record keeps in clear of an event: that there is one, who is called, when somebody can be met. Never what happened. */
export interface SuiteDeLEvenement {
  /** On the first day: what kind of event it is, kept as a keyed HMAC only. */
  quoi?: string;
  declareLe?: string;
  /** How many are asked for; null: nobody is, any more. */
  combien?: number | null;
  closLe?: string | null;
  appeler?: { personnes: readonly string[]; vague: number };
  seance?: Seance;
  oublierPlaces?: number;
}
