/** What whoever stood in did, in her words, for the holder who comes back. */
export interface NoteDInterim {
  le: string;
  par: string;
  absence: string;
  texte: string;
}

/** What whoever stood in began and would like to finish: her wish, decided by the holder and the agent. */
export interface Souhait {
  le: string;
  par: string;
  absence: string;
}

/** What absences of the holder left in an accompaniment. */
export interface Interims {
  /** The agent asked not to wait: for which absence. */
  appel?: { absence: string; le: string };
  /** He wants nobody else meanwhile: for which absence. */
  refus?: { absence: string; le: string };
  notes: readonly NoteDInterim[];
  souhait?: Souhait;
}

export const sansInterim: Interims = { notes: [] };
