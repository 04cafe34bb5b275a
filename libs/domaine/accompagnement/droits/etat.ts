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
