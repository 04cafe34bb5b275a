/** What was measured: one number, nothing averaged. */
export interface Mesure {
  bench: string;
  /** Who was measured: relais, nu, dbos, sql, plancher… */
  sujet: string;
  /** Another way of playing the same subject; empty when there is one way only. */
  variante: string;
  /** How many dossiers, recipients…; 0 when it does not matter. */
  taille: number;
  /** How many at once; 0 in open loop. */
  concurrence: number;
  tour: number;
  /** 1 when the machine was disturbed during it: shown, never judged. */
  bruit: 0 | 1;
  metrique: string;
  unite: string;
  valeur: number;
}

/** Some of the measures: those that agree in every word given. */
export type Filtre = Partial<Pick<Mesure, 'sujet' | 'variante' | 'taille' | 'concurrence' | 'metrique'>>;

/** A column of a table, or what a goal speaks of. With `sur`, a ratio: taken within each round, never between rounds. */
export interface Quantite extends Filtre {
  metrique: string;
  sur?: Filtre;
}

export interface Table {
  /** Of its chart and of the chart's data, without extension. */
  nom: string;
  titre: string;
  lignes: { libelle: string; ou: Filtre }[];
  colonnes: (Quantite & { libelle: string; unite: string; chiffres?: number })[];
}

/** A goal of the plan of measures, by its own name there (P1, C8, S3…). */
export interface But {
  id: string;
  libelle: string;
  quoi: Quantite;
  unite?: string;
  /** At least, or at most. */
  sens: '>=' | '<=';
  barre: number;
  ambition?: number;
  /** A count, which no disturbed machine changes: one round is enough. */
  exact?: boolean;
  /** Of several values, the one that is judged; the median without it. */
  juge?: 'pire';
}

export interface Rapport {
  titre: string;
  presentation: string[];
  tables: Table[];
  buts: But[];
  notes: string[];
}

export type Machine = Record<string, string | number | Record<string, string>>;
