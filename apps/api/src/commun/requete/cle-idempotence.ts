import { corpsDe, type Requete } from './requete.js';

export const CLE = 'Idempotency-Key';

/** The key of an act: a header for programs, the hidden field `_cle` for people. */
export function cleDe(requete: Requete): string | undefined {
  const cle = requete.get(CLE) ?? corpsDe(requete)['_cle'];
  return typeof cle === 'string' && /^[\w-]{8,100}$/.test(cle) ? cle : undefined;
}
