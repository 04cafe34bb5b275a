import type { Client } from '../bases.js';
import type { Ecriture } from '../ecrire.js';

/**
 * What an act changes of an absence, in its transaction: from this instant on the record itself says who holds what, at every
 * instant to come, without any clock.
 */
export async function ecrireAbsence<E>(
  client: Client,
  { reference, instant, decisions }: Pick<Ecriture<E>, 'reference' | 'instant' | 'decisions'>,
): Promise<void> {
  const absence = decisions.findLast((d) => d.absence !== undefined)?.absence;
  if (absence === undefined) return;
  await client.query('SELECT ecrire_absence($1, $2)', [reference, JSON.stringify(absence)]);
  if (absence.depart !== undefined)
    await client.query('SELECT ecrire_depart($1, $2, $3)', [reference, instant, JSON.stringify(absence.depart)]);
}
