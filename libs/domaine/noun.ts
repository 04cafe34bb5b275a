import type { Contexte, Decision } from './acte.js';
import type { Retour, Voie } from './courriel.js';
import type { Continuite } from './continuite.js';

/** The clock's question (design §4): effects due now, or until when to wait (ISO instant), or finished. */
export type Verdict<E> = { fini: true } | { attendre: string } | { du: Decision<E> };
export type Etape<E> = (etat: E, contexte: Contexte) => Verdict<E>;

export interface Procedure<E> {
  voie: Exclude<Voie, 'masse'>;
  /** The story, in order; a workflow calls them by name. */
  etapes: Record<string, Etape<E>>;
  /** Input of the workflow: rules and enums only, nothing about a person. */
  entree: (etat: E) => Record<string, unknown>;
  /** Before that there is no such procedure, for the record or for Temporal; undefined: from the first day. */
  commence?: (etat: E) => boolean;
  /**
   * Local hour of the service's night, when Temporal is told of it and it asks: all of them at once, in the order of their ids,
   * so that no instant of this workflow tells what was done by day (design §4 rule 11). Until then every deadline is read from the
   * state (rule 1). Undefined: no night; null by local choice: at once.
   */
  nuit?: (etat: E) => string | null;
}

/** Dossiers born of another, which change hands with it, in the same transaction and whatever act does it. */
export const SUIVENT_LEUR_SOURCE: ReadonlySet<string> = new Set(['partage', 'derogation', 'entremise']);

/** A noun: what the registre needs to know of it. */
export interface Noun<E> {
  nature: string;
  procedures: Record<string, Procedure<E>>;
  /** What the record keeps in clear, always derived from the state. */
  colonnes(etat: E): {
    /** null: nobody's (a canary). */
    titulaire: string | null;
    appeles: readonly string[];
    ouvert: boolean;
    /** What is owed by a professional, and until when: never anything that the agent's act could move. */
    devoir: { quoi: string; avant: string } | null;
    profil: { id: string; version: number };
    /** What an absence of its holder makes of it; undefined: nothing. */
    continuite?: Continuite;
  };
  /** Its accountable person may be away: an absence is written down whoever is there. */
  titulaireAbsente?: true;
  /** The clock's first act, which any human act performs first when the clock is late. */
  dabord: Etape<E>;
  /** What a mail that came back causes, besides what the ledger already says. */
  retour?: (etat: E, retour: Retour, contexte: Contexte) => Decision<E>;
}
