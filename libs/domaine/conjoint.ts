import type { Auteur, Constructeur, Contexte, Decision } from './acte.js';
import type { Refus } from './erreurs.js';

/** What an act on two dossiers may look at: the older one's surroundings, and the references of both. */
export type ContexteConjoint = Contexte & {
  source: string;
  cible: string;
  /** Words of the text that the act must not name anybody with (`ActeConjoint.cite`), as for a birth. */
  nommes?: readonly string[];
};

/**
 * An act on a dossier and on the one of which it was born, both locked, the first one first (design §4 rule 4): what the older
 * allows is checked at the instant at which the younger changes (T-12).
 */
export interface ActeConjoint<E, S, C extends object = object> {
  type: string;
  champs: Constructeur<C>;
  /** The younger dossier, among the fields. */
  cible(champs: C): string;
  /** Words that must name nobody, and the agent of whom even a word without capital is looked for. */
  cite?(champs: C, source: S): { texte: string; agent: string };
  qui(auteur: Auteur, source: S, cible: E, contexte: ContexteConjoint): boolean;
  decider(
    source: S,
    cible: E,
    champs: C,
    contexte: ContexteConjoint,
    auteur: Auteur,
  ): Refus | { source?: Decision<S>; cible: Decision<E> };
}
