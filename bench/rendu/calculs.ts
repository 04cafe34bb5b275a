import type { Filtre, Mesure, Quantite } from './mesure.js';

export const mediane = (valeurs: readonly number[]): number => {
  const triees = [...valeurs].sort((a, b) => a - b);
  const milieu = triees.length >> 1;
  const haute = triees[milieu] ?? NaN;
  return triees.length % 2 === 1 ? haute : ((triees[milieu - 1] ?? NaN) + haute) / 2;
};

/** The value below or at which that share lies (nearest rank); NaN of nothing. */
export function centile(valeurs: readonly number[], part: number): number {
  const triees = [...valeurs].sort((a, b) => a - b);
  return triees[Math.max(0, Math.ceil(part * triees.length) - 1)] ?? NaN;
}

export interface Valeur {
  tour: number;
  valeur: number;
  bruit: boolean;
}

const repond = (m: Mesure, filtre: Filtre): boolean =>
  Object.entries(filtre).every(([nom, voulu]) => m[nom as keyof Filtre] === voulu);

/** One value a round; with `sur`, the ratio of the two values of that round. A round that lacks one of them has no value. */
export function valeurs(mesures: readonly Mesure[], { sur, ...filtre }: Quantite): Valeur[] {
  const siennes = parTour(mesures, filtre);
  if (sur === undefined) return [...siennes.values()];
  const leurs = parTour(mesures, { ...filtre, ...sur });
  return [...siennes.values()].flatMap(({ tour, valeur, bruit }) => {
    const autre = leurs.get(tour);
    return autre === undefined ? [] : [{ tour, valeur: valeur / autre.valeur, bruit: bruit || autre.bruit }];
  });
}

function parTour(mesures: readonly Mesure[], filtre: Filtre): Map<number, Valeur> {
  const tours = new Map<number, Valeur>();
  for (const m of mesures) {
    if (!repond(m, filtre)) continue;
    if (tours.has(m.tour)) throw new Error(`Two values of ${JSON.stringify(filtre)} in round ${m.tour}`);
    tours.set(m.tour, { tour: m.tour, valeur: m.valeur, bruit: m.bruit === 1 });
  }
  return tours;
}

export interface Etendue {
  mediane: number;
  min: number;
  max: number;
  n: number;
  /** Of n, how many were not disturbed. */
  propres: number;
}

/** Of the undisturbed rounds when there are any, else of all: what is shown says how many were undisturbed. */
export function etendue(vues: readonly Valeur[]): Etendue | undefined {
  if (vues.length === 0) return undefined;
  const propres = vues.filter((v) => !v.bruit);
  const v = (propres.length > 0 ? propres : vues).map(({ valeur }) => valeur);
  return { mediane: mediane(v), min: Math.min(...v), max: Math.max(...v), n: v.length, propres: propres.length };
}
