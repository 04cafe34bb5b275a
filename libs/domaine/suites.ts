/** Written by one professional for herself alone; `effacees` by their ids, hers only. */
export interface NotesPrivees {
  par: string;
  ecrites?: readonly { id: string; texte: string }[];
  effacees?: readonly string[];
}

/** What dies, and what is kept of it. */
export interface Effacement {
  /** Dossiers born of it that die with it. */
  avec: readonly string[];
  visa: { par: string; le: string };
  /** The receipt, which leaves once the keys are destroyed; null: nobody to tell. */
  accuse: { destinataire: string; gabarit: string; donnees: object; pasAvant: string } | null;
}

/** All that may ever be added to what the referrer reads; each is written once, ISO instants. */
export interface Suivi {
  /** Shown from the instant `dite` on, which may be to come (quantised hour). */
  offreFaite?: { le: string; dite: string };
  /** Shown from that instant on, which may be to come (quantised hour). */
  nonRecevableLe?: string;
  question?: { cle: string; jusquau: string };
  questionReponduLe?: string;
  /** What the ASS wrote to him herself, shown from that instant on. */
  texte?: { mots: string; le: string };
}

/**
 * A share asked for, whose recipient reads nothing yet, with the functions for which he may receive it (null: a service outside); or
 * transmitted: with the number of its code when a page is read by one, or as a sealed document that no page opens.
 */
export type SuiteDuPartage =
  | {
      demande: {
        accompagnement: string;
        destinataire: string | null;
        fonctions: readonly string[] | null;
        jusquau: string;
      };
    }
  | { transmis: { jusquau: string; code?: number; scelle?: true } };
