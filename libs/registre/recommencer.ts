import { ADeciderDeNouveau } from './ecrire.js';

/** Deadlock, serialisation: PostgreSQL says that the same transaction may succeed if played again. */
const REJOUABLES = new Set(['40P01', '40001']);
const ESSAIS = 3;

/** Plays a transaction again, at most three times in all, when PostgreSQL or a departing holder made it fail for no fault of its own. */
export async function recommencer<T>(f: () => Promise<T>): Promise<T> {
  for (let essai = 1; ; essai += 1) {
    try {
      return await f();
    } catch (erreur) {
      const rejouable = erreur instanceof ADeciderDeNouveau || REJOUABLES.has((erreur as { code?: string }).code ?? '');
      if (!rejouable || essai >= ESSAIS) throw erreur;
    }
  }
}
