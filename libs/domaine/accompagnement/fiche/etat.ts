/**
 * What whoever stands in may know: written by the ASS, validated by the agent line by line. It never mixes with her private notes,
 * which are not in the state at all.
 */
export interface LigneDeFiche {
  numero: number;
  texte: string;
  ecriteLe: string;
  /** His word on this line; without it nobody reads it. */
  avis?: { valeur: 'oui' | 'non'; le: string };
  retireeLe?: string;
}

export interface FicheDeContinuite {
  version: number;
  lignes: readonly LigneDeFiche[];
}
