/** A document to print: its template, all that it says, and the instant of the fact it tells. */
export interface Document {
  /** A file of `gabarits/`, without its ending. */
  gabarit: string;
  /** Read by the template as JSON, never pasted into it: what a person typed stays text. */
  donnees: object;
  /** ISO instant written in the file as its date: the same facts give the same bytes, whenever they are printed. */
  le: string;
}

/** Makes accessible PDF (PDF/UA-1: tagged, in French, titled). Behind this, so that the compiler may be replaced. */
export interface Imprimeur {
  /** @throws Error naming the template (never what it was to say) when it does not compile */
  imprimer(document: Document): Buffer;
}
