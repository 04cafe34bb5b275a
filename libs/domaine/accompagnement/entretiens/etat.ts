/** Where they meet. `visite`: at his home, by the rule of his text only (T-30). */
export type Lieu = 'bureau' | 'permanence' | 'travail' | 'autre' | 'telephone' | 'visio' | 'visite';

export interface Creneau {
  debut: string;
  /** Minutes. */
  duree: number;
}

/** A meeting between the agent and the ASS; nothing in it is a judgement, and nobody else hears of it. */
export interface Entretien {
  numero: number;
  proposeLe: string;
  par: string;
  /** Times to choose from; one: it is fixed as soon as he says yes. */
  creneaux: readonly Creneau[];
  lieu: Lieu;
  /** In her words, shown to him only; never in the title of a calendar entry. */
  precision?: string;
  /** Who comes along on a visit, where the text admits it (2021). */
  avec?: 'assistante' | 'partenaire';
  retenu?: Creneau & { le: string };
  /** `tenu`, `manque` without a reason, `annule` by either, `deplace` by a following one. */
  issue?: { quoi: 'tenu' | 'manque' | 'annule' | 'deplace'; le: string; par: string };
  /** Grows with each change: the sequence number of its calendar entry. */
  sequence: number;
}
