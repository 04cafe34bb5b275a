import type { Preuve } from './preuves.mjs';

export interface HistoireVue {
  titre: string;
  /** How many things were checked. */
  verifies: number;
  ecarts: string[];
}
export declare function chacunSonTexte(histoires: readonly HistoireVue[]): Preuve;
