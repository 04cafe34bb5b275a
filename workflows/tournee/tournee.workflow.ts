import { tenirLeFil } from '../commun/tenir.js';

/**
 * A professional's morning message, jour ouvré after jour ouvré, until she holds no post any more. It is the same whatever waits
 * for her, so that this history says nothing either.
 */
export async function annoncerLeMatin({ reference }: { reference: string }): Promise<void> {
  const tenir = tenirLeFil(reference, 'annoncerLeMatin');
  await tenir('annoncer');
}
