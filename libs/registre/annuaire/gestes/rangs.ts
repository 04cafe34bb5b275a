import type { Titre } from '../reseau.js';

/** One post on a rung of a chain, by its id. */
export interface RangConvenu {
  rang: number;
  suppleant: string;
  titre: Titre | null;
}

/** As many rungs as the record keeps. */
export const RANGS_MAX = 20;

/** In order, and numbered from 1 without a hole: a rung that loses its last post is no rung. */
export function serrer(rangs: readonly RangConvenu[]): RangConvenu[] {
  const numeros = [...new Set(rangs.map((r) => r.rang))].sort((a, b) => a - b);
  return rangs
    .map((r) => ({ ...r, rang: numeros.indexOf(r.rang) + 1 }))
    .sort((a, b) => a.rang - b.rang || a.suppleant.localeCompare(b.suppleant));
}

/** After all the others, or beside those of a rung that is there. */
export function avec(
  rangs: readonly RangConvenu[],
  { suppleant, titre, rang }: { suppleant: string; titre: Titre | null; rang: number | undefined },
): RangConvenu[] {
  const dernier = Math.max(0, ...rangs.map((r) => r.rang));
  return serrer([...rangs, { suppleant, titre, rang: rang === undefined || rang > dernier ? dernier + 1 : rang }]);
}

export function sans(rangs: readonly RangConvenu[], suppleant: string): RangConvenu[] {
  return serrer(rangs.filter((r) => r.suppleant !== suppleant));
}

/** Two rungs change places, each with all its posts. */
export function permuter(rangs: readonly RangConvenu[], un: number, autre: number): RangConvenu[] {
  return serrer(rangs.map((r) => ({ ...r, rang: r.rang === un ? autre : r.rang === autre ? un : r.rang })));
}

const cle = (r: RangConvenu): string => [r.rang, r.suppleant, r.titre ?? ''].join(' ');

/** What must be taken away and what written for the first to become the second. */
export function differences(
  avant: readonly RangConvenu[],
  apres: readonly RangConvenu[],
): { retires: RangConvenu[]; ajoutes: RangConvenu[] } {
  const [la, voulus] = [new Set(avant.map(cle)), new Set(apres.map(cle))];
  return { retires: avant.filter((r) => !voulus.has(cle(r))), ajoutes: apres.filter((r) => !la.has(cle(r))) };
}
