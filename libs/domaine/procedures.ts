import type { Noun } from './acte.js';
import { alerteSortante } from './alerte-sortante/index.js';
import { signalement } from './signalement/index.js';
import { tournee } from './tournee/index.js';

/** The state of a noun is known to its own folder only; the registre carries it without looking. */
const nouns: readonly Noun<unknown>[] = [
  signalement as Noun<unknown>,
  tournee as Noun<unknown>,
  alerteSortante as Noun<unknown>,
];

/** The noun that owns a procedure, by the type of its workflow. */
export function nounDeLaProcedure(procedure: string): Noun<unknown> | undefined {
  return nouns.find((n) => Object.hasOwn(n.procedures, procedure));
}

/** The noun of a dossier, by the nature that the record keeps in clear. */
export function nounDe(nature: string): Noun<unknown> | undefined {
  return nouns.find((n) => n.nature === nature);
}
