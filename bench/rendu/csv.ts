import { etendue, valeurs } from './calculs.js';
import type { Mesure, Rapport, Table } from './mesure.js';

const COLONNES = [
  'bench',
  'sujet',
  'variante',
  'taille',
  'concurrence',
  'tour',
  'bruit',
  'metrique',
  'unite',
  'valeur',
] as const satisfies (keyof Mesure)[];

const champ = (v: string | number): string =>
  /[",\n]/.test(String(v)) ? `"${String(v).replaceAll('"', '""')}"` : String(v);
const lignes = (entete: readonly string[], corps: readonly (readonly (string | number)[])[]): string =>
  [entete, ...corps].map((l) => l.map(champ).join(',')).join('\n') + '\n';

export const csvDesMesures = (mesures: readonly Mesure[]): string =>
  lignes(
    COLONNES,
    mesures.map((m) => COLONNES.map((c) => m[c])),
  );

/** Every ratio that a table shows or a goal judges, with its extent. */
export function csvDesRapports(bench: string, { tables, buts }: Rapport, mesures: readonly Mesure[]): string {
  const deTables = tables.flatMap((t) =>
    t.lignes.flatMap(({ ou }) =>
      t.colonnes.map(({ libelle: _l, unite: _u, chiffres: _c, ...quoi }) => ({ ...ou, ...quoi })),
    ),
  );
  const corps = [...deTables, ...buts.map((b) => b.quoi)]
    .filter((q) => q.sur !== undefined)
    .flatMap((q) => {
      const e = etendue(valeurs(mesures, q));
      const s = { ...q, ...q.sur };
      const rapport = [bench, q.sujet ?? '', q.variante ?? '', s.sujet ?? '', s.variante ?? ''];
      return e === undefined
        ? []
        : [[...rapport, q.taille ?? 0, q.concurrence ?? 0, q.metrique, e.mediane, e.min, e.max, e.n, e.propres]];
    });
  const uniques = [...new Map(corps.map((l) => [l.join(), l])).values()];
  const entete =
    'bench,sujet,variante,reference,variante_reference,taille,concurrence,metrique,mediane,min,max,n,propres';
  return lignes(entete.split(','), uniques);
}

export interface Point {
  colonne: string;
  unite: string;
  ligne: string;
  mediane: number;
  min: number;
  max: number;
  n: number;
}

/** What the chart of a table draws. */
export const points = (mesures: readonly Mesure[], { lignes: rangees, colonnes }: Table): Point[] =>
  colonnes.flatMap(({ libelle: colonne, unite, chiffres: _c, ...quoi }) =>
    rangees.flatMap(({ libelle: ligne, ou }) => {
      const e = etendue(valeurs(mesures, { ...ou, ...quoi }));
      return e === undefined || !Number.isFinite(e.mediane)
        ? []
        : [{ colonne, unite, ligne, mediane: e.mediane, min: e.min, max: e.max, n: e.n }];
    }),
  );

export const csvDesPoints = (dessines: readonly Point[]): string =>
  lignes(
    ['colonne', 'unite', 'ligne', 'mediane', 'min', 'max', 'n'],
    dessines.map((p) => [p.colonne, p.unite, p.ligne, p.mediane, p.min, p.max, p.n]),
  );
