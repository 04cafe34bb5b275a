export declare function lireCommande(mots: string[]): {
  quoi: string;
  court: boolean;
  tours: number;
  jusqua?: number;
  sortie?: string;
};
