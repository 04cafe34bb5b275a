import type { Edition } from './fusion.js';

/** What two people write, with all that it said before. */
interface Ecrit {
  numero: number;
  /** Who wrote it first; his words stay known as his. */
  par: string;
  le: string;
  /** Version of the plan at its last change, and who made it. */
  version: number;
  changePar: string;
  editions: readonly Edition[];
  /** The agent may read it: at once what he wrote, what she wrote when she proposes it. */
  montreLe?: string;
  retireLe?: string;
}

/** In the agent's own words, or hers with him. */
export interface Objectif extends Ecrit {
  texte: string;
}

export type QuiFait = 'agent' | 'assistante' | 'ensemble' | 'partenaire';

/** His word on one line. `recueilli`: he told her, she wrote it down. */
export interface Avis {
  valeur: 'oui' | 'non';
  le: string;
  recueilli?: true;
}

/** One line of the plan: who does what by when. */
export interface Action extends Ecrit {
  quoi: string;
  qui: QuiFait;
  /** Local day, always a jour ouvré of his territory. */
  echeance: string;
  /** As his text sorts them (2007: spheres, 2014: psychosocial or material). */
  genre?: string;
  /** The project in which these words were set. */
  projet: number;
  /** Our own rule, stricter than any text: without his yes to this very line it does not count. */
  avis?: Avis;
  faiteLe?: string;
  /** The reminder that he asked for and that the ledger holds: not before when it leaves. */
  rappel?: string;
}

export type EtatDuPlan = 'brouillon' | 'propose' | 'actif' | 'clos';

/** The plan by the name that the text gives it, or none. It is written by two. */
export interface Plan {
  /** Grows when the project changes: an accord names it, a changed project asks again where the text asks per project. */
  projet: number;
  /** The last project on which they agreed; its lines go on while a changed one is asked about. */
  convenu?: number;
  version: number;
  /** Of the project as it stands. */
  etat: EtatDuPlan;
  objectifs: readonly Objectif[];
  actions: readonly Action[];
  remarques: readonly { texte: string; le: string; par: string; version: number }[];
  /** When she put it to him: which project, at which version. */
  propositions: readonly { le: string; par: string; projet: number; version: number }[];
  /** Next look at it together (local day); set by her alone. */
  revueLe?: string;
  /** What he says of it, if he says so; never a measure of anybody. */
  revues: readonly { le: string; par: string; bilan?: string }[];
  /** Its last end; it may have been taken up again since. */
  clos?: { le: string; par: string; bilan?: string };
  /** Up to where she has read what he wrote. */
  relu: number;
}

/** What she assessed; the headings are those of his text. Hers alone to read. */
export interface Diagnostic {
  version: number;
  le: string;
  par: string;
  rubriques: Readonly<Record<string, string>>;
  editions: readonly Edition[];
  /** Domains of difficulty, from the list of his text. */
  problematiques: readonly string[];
}
