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
  /** Id of its calendar entry: drawn for it alone, so that an agenda leads to no dossier. */
  uid: string;
  /** Grows with each change of its time: the sequence number of its calendar entry. */
  sequence: number;
  proposeLe: string;
  par: string;
  /** Times to choose from. */
  creneaux: readonly Creneau[];
  lieu: Lieu;
  /** Which of her places, by its id in the annuaire; only where they meet at one. */
  permanence?: string;
  /** In her words, shown to him only; never in a mail nor in a calendar entry. */
  precision?: string;
  /** A visit answers a need, where the text wants one. */
  besoin?: true;
  /** Who comes along on a visit, and why, where the text admits it; somebody of his hierarchy cannot be said. */
  avec?: { qui: 'assistante' | 'partenaire'; raison: string };
  retenu?: Creneau & { le: string; par: string };
  /** He asks for other times, in his words if he wants. */
  autres?: { le: string; mot?: string };
  /** `tenu`, `manque` without a reason, `annule` by either. */
  issue?: { quoi: 'tenu' | 'manque' | 'annule'; le: string; par: string };
}

/** It goes on: neither over nor cancelled. */
export const enCours = (e: Entretien): boolean => e.issue === undefined;

/** When its last time is past; of a proposal, the last of its times. */
export function finDe({ retenu, creneaux }: Pick<Entretien, 'retenu' | 'creneaux'>): string {
  const fins = (retenu === undefined ? creneaux : [retenu]).map(finDuCreneau);
  return fins.sort().at(-1) ?? '';
}

const finDuCreneau = ({ debut, duree }: Creneau): string => new Date(Date.parse(debut) + duree * 60_000).toISOString();
