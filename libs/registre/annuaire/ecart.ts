import { isDeepStrictEqual } from 'node:util';

/** What must change for the rows of a table to be those wanted. */
export interface Ecart<T> {
  ajouts: T[];
  modifications: T[];
  retraits: T[];
}

/** Compares two sets of rows by key; rows that are equal are in none of the three lists. */
export function ecart<T>(actuelles: readonly T[], voulues: readonly T[], cle: (ligne: T) => string): Ecart<T> {
  const restantes = new Map(actuelles.map((ligne) => [cle(ligne), ligne]));
  const ajouts: T[] = [];
  const modifications: T[] = [];
  for (const voulue of voulues) {
    const actuelle = restantes.get(cle(voulue));
    restantes.delete(cle(voulue));
    if (actuelle === undefined) ajouts.push(voulue);
    else if (!isDeepStrictEqual(actuelle, voulue)) modifications.push(voulue);
  }
  return { ajouts, modifications, retraits: [...restantes.values()] };
}

/** How a table is changed; without `modifier` or `retirer` its rows are never changed or removed. */
export interface Ordres<T> {
  inserer: (lignes: T[]) => PromiseLike<unknown>;
  modifier?: (ligne: T) => PromiseLike<unknown>;
  retirer?: (ligne: T) => PromiseLike<unknown>;
}

export interface Changement {
  quoi: string;
  ajouts: number;
  modifications: number;
  retraits: number;
}

/** Removes first, so that a row may take the place of another; then changes and adds. */
export async function appliquer<T>(
  quoi: string,
  { ajouts, modifications, retraits }: Ecart<T>,
  ordres: Ordres<T>,
): Promise<Changement> {
  const { inserer, modifier, retirer } = ordres;
  if (retirer !== undefined) for (const ligne of retraits) await retirer(ligne);
  if (modifier !== undefined) for (const ligne of modifications) await modifier(ligne);
  if (ajouts.length > 0) await inserer(ajouts);
  return {
    quoi,
    ajouts: ajouts.length,
    modifications: modifier === undefined ? 0 : modifications.length,
    retraits: retirer === undefined ? 0 : retraits.length,
  };
}
