import type { Contexte, Decision } from '../../acte.js';
import { estFinie, type AbsenceProfessionnel } from '../etat.js';
import { lignesDe, periodeDe } from '../periode.js';
import { suite } from '../suite.js';

/**
 * The files of the network say something else than before of an absence that they brought: it is what they say now; gone from them, it
 * is over. The record's own reading did not wait for this.
 */
export function relire(
  a: AbsenceProfessionnel,
  { instant, couverture }: Contexte,
): Decision<AbsenceProfessionnel> | undefined {
  if (a.importee === undefined || couverture === undefined || estFinie(a) || a.retourLe !== undefined) return undefined;
  const { ecrite } = couverture;
  if (ecrite === null) {
    const etat = { ...a, retourLe: instant };
    return { etat, faits: [{ type: 'absenceRetiree', par: 'horloge' }], absence: suite(etat, instant) };
  }
  const [ligne] = lignesDe(a, instant);
  if (ligne === undefined || (ligne.du === ecrite.du && ligne.au === ecrite.au)) return undefined;
  const etat = { ...a, periode: periodeDe(ecrite, a.territoire) };
  const [relue] = lignesDe(etat, instant);
  if (relue?.du === ligne.du && relue.au === ligne.au) return undefined;
  return { etat, faits: [{ type: 'absenceRelue', par: 'horloge' }], absence: suite(etat, instant) };
}
