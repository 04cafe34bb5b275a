import { reglagesParDefaut, type Reglages } from '#libs/reglementation/reglages.js';

/** Local choices as the installation configures them: for all, and for the structures that chose their own. */
export interface ReglagesConfigures {
  defaut: Partial<Reglages>;
  structures: Record<string, Partial<Reglages>>;
}

/** Réglages of a place, given the codes of its structures from the nearest to the root. */
export type ReglagesDuLieu = (codes: readonly string[]) => Reglages;

/** The nearest structure that decided wins over its parents, and all of them over the default. */
export function reglagesDuLieu({ defaut, structures }: ReglagesConfigures): ReglagesDuLieu {
  return (codes) =>
    [...codes]
      .reverse()
      .reduce<Reglages>((r, code) => ({ ...r, ...structures[code] }), { ...reglagesParDefaut, ...defaut });
}
