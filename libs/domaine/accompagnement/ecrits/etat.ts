/** She told the agent of a service that can help; nothing left (T-52). */
export interface Orientation {
  numero: number;
  le: string;
  par: string;
  domaine: string;
  vers: string;
  /** His need, or a risk for his health that she assessed. */
  pourquoi: 'demande' | 'risqueSante' | 'horsCadre';
}

/** A text that she wrote herself, checked for secrecy before it leaves; never generated. */
export interface Ecrit {
  numero: number;
  genre: 'institution' | 'instance' | 'alerteRh' | 'analyse';
  le: string;
  par: string;
  /** Whom it goes to (person id), or the name of an instance. */
  a: string;
  texte: string;
  /** Number of the accord that allows it, where one is needed. */
  accord?: number;
  envoyeLe?: string;
}
