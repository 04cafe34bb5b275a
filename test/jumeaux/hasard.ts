/** A small seeded generator (mulberry32): the same seed tells the same stories on every machine. */
export interface Hasard {
  /** An integer from 0 to `max` - 1. */
  entier(max: number): number;
  parmi<T>(liste: readonly T[]): T;
  chance(probabilite: number): boolean;
}

/** @param graine of the whole run @param numero of the pair: a pair is told the same alone or among others */
export function hasard(graine: number, numero: number): Hasard {
  let etat = Math.imul(graine ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(numero + 1, 0xc2b2ae35);
  const suivant = (): number => {
    etat = (etat + 0x6d2b79f5) | 0;
    let t = Math.imul(etat ^ (etat >>> 15), 1 | etat);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const entier = (max: number): number => Math.floor(suivant() * max);
  return {
    entier,
    parmi: <T>(liste: readonly T[]): T => liste[entier(liste.length)] as T,
    chance: (probabilite) => suivant() < probabilite,
  };
}
