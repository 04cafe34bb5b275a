import { etendue, valeurs, type Etendue } from './calculs.js';
import type { But, Mesure } from './mesure.js';

/** Of a time, that many undisturbed rounds or no verdict. */
export const TOURS_PROPRES = 5;

export interface Verdict {
  but: But;
  vu: Etendue | undefined;
  valeur: number | undefined;
  dit: 'ATTEINT' | 'MANQUÉ' | 'INDÉCIS';
  pourquoi: string;
}

/** Reached, missed, or undecided: not measured, or not often enough on a machine left alone. */
export function juger(mesures: readonly Mesure[], but: But, requis = TOURS_PROPRES): Verdict {
  const vu = etendue(valeurs(mesures, but.quoi));
  const pire = but.sens === '<=' ? vu?.max : vu?.min;
  const valeur = but.juge === 'pire' ? pire : vu?.mediane;
  const rendre = (dit: Verdict['dit'], pourquoi = ''): Verdict => ({ but, vu, valeur, dit, pourquoi });
  if (vu === undefined || valeur === undefined || !Number.isFinite(valeur)) return rendre('INDÉCIS', 'non mesuré');
  if (but.exact !== true && vu.propres < requis)
    return rendre('INDÉCIS', `${vu.propres} tour(s) sans bruit sur ${requis} demandés`);
  const tenu = (seuil: number): boolean => (but.sens === '<=' ? valeur <= seuil : valeur >= seuil);
  if (!tenu(but.barre)) return rendre('MANQUÉ');
  return rendre('ATTEINT', but.ambition !== undefined && tenu(but.ambition) ? 'ambition tenue' : '');
}

/** For whoever called the command: 0 all reached, 1 one missed, 3 one undecided. */
export function codeDeSortie(verdicts: readonly Verdict[]): 0 | 1 | 3 {
  if (verdicts.some((v) => v.dit === 'MANQUÉ')) return 1;
  return verdicts.some((v) => v.dit === 'INDÉCIS') ? 3 : 0;
}
