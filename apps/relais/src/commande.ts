/** One command of `relais`: one file, one name. */
export interface Commande {
  /** As it is typed, for example `annuaire importer`. */
  nom: string;
  /** Its arguments as the help shows them; none: ''. */
  arguments: string;
  resume: string;
  /** What `--aide` adds to the summary, a paragraph each. */
  precisions?: readonly string[];
  /** @param args its words in order, then its options */
  executer(args: readonly string[], dire: Dire): Promise<number>;
}

/** Writes a line for the person at the terminal. */
export type Dire = (ligne: string) => void;

export const REUSSITE = 0;
export const ECHEC = 1;
export const USAGE = 2;
export const DROITS = 3;
