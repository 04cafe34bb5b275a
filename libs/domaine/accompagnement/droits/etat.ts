/** What he asks about his own data; each has an owner and a day. */
export interface DemandeDeDroit {
  numero: number;
  genre: 'rectification' | 'opposition' | 'limitation';
  texte: string;
  le: string;
  /** ISO instant by which it is to be answered. */
  avant: string;
  reponse?: { le: string; par: string; texte: string; accordee: boolean };
}

/** Nothing of this is erased while it stands; he sees that it does. */
export interface Conservation {
  /** A legal duty stops the erasure, visibly. */
  gel?: { le: string; par: string; motif: string };
  prevenuLe?: string;
  /** Archives: what they decided before anything is destroyed. */
  visa?: { le: string; par: string; decision: 'detruire' | 'verser' };
}
