import { empeche } from '../accords/regle.js';
import type { Accompagnement } from '../etat.js';

/**
 * What whoever stands in may know: written by the ASS, validated by the agent line by line. It never mixes with her private notes,
 * which are not in the state at all.
 */
export interface LigneDeFiche {
  numero: number;
  texte: string;
  ecriteLe: string;
  /** Its number, when it takes the place of another: the words changed, so his yes is asked again. */
  remplace?: number;
  /** His word on this line; without it nobody reads it. */
  avis?: { valeur: 'oui' | 'non'; le: string };
  retireeLe?: string;
}

export interface FicheDeContinuite {
  /** Grows with each word of hers. */
  version: number;
  lignes: readonly LigneDeFiche[];
}

/** The lines that stand, whether or not he has said his word. */
export function lignesDeLaFiche({ fiche }: Pick<Accompagnement, 'fiche'>): readonly LigneDeFiche[] {
  return (fiche?.lignes ?? []).filter((l) => l.retireeLe === undefined);
}

/** What whoever stands in may read at this instant: his yes on the very line, while he agrees to be accompanied at all. */
export function lignesValidees(a: Accompagnement, instant: string): readonly LigneDeFiche[] {
  if (empeche(a, instant, 'accompagnement') !== undefined) return [];
  return lignesDeLaFiche(a).filter((l) => l.avis?.valeur === 'oui');
}
