/** One command of `relais`: one file, one name. */
export interface Commande {
  /** As it is typed, for example `annuaire importer`. */
  nom: string;
  /** Its arguments as the help shows them; none: ''. */
  arguments: string;
  resume: string;
  executer(args: readonly string[], dire: Dire): Promise<number>;
}

/** Writes a line for the person at the terminal. */
export type Dire = (ligne: string) => void;

export const REUSSITE = 0;
export const ECHEC = 1;
export const USAGE = 2;
export const DROITS = 3;
