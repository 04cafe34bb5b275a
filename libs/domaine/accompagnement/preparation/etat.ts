/** What she would say to one named person of his service, word for word, so that he is well received. */
export interface Accueil {
  numero: number;
  /** Whom, by name and function. */
  avec: string;
  phrases: readonly string[];
  le: string;
  /** Local day on which she said these phrases to that person, and of a visit of the service agreed with them. */
  ditLe?: string;
  visiteLe?: string;
}

/**
 * The preparation of a return to work, inside the accompaniment to which he agreed: what makes its plan one of that
 * kind. Two sides that never mix: his own project, secret, and how his service receives him, of which nothing is said without his
 * accord to these words and this person. No medical fact has a place here.
 */
export interface Preparation {
  ouverteLe: string;
  /** On what occasion, in the words of his text; optional, hers alone to choose. */
  motif?: string;
  /** Local day on which he comes back, as he says it. */
  jour?: string;
  /** Lines of the list, by their key, with the day on which they were dealt with. */
  faites: readonly { cle: string; le: string; par: string }[];
  accueils: readonly Accueil[];
  /** How it goes since, noted by her: the day and the way only. */
  nouvelles: readonly { jour: string; maniere: string; par: string; saisieLe: string }[];
  /** When the clock last looked; when it proposed to prepare; how many times to ask how it goes. */
  veilleLe?: string;
  rappeleLe?: string;
  suivisProposes?: number;
  termineeLe?: string;
}
