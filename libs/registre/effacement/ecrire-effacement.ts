import type { Client } from '../bases.js';
import { lieux, type Coffre } from '../coffre/coffre.js';
import type { Ecriture } from '../ecrire.js';

/**
 * The record of a dossier, and of those born of it, becomes a tombstone in the transaction of the clock's act. To whom the receipt
 * goes is put aside under the service key, since it leaves once the key of the dossier is destroyed.
 */
export async function ecrireEffacement<E>(
  client: Client,
  { coffre }: { coffre: Coffre },
  { reference, instant, decisions }: Pick<Ecriture<E>, 'reference' | 'instant' | 'decisions'>,
): Promise<void> {
  for (const { effacement } of decisions) {
    if (effacement === undefined) continue;
    const { avec, visa, accuse } = effacement;
    const recu = accuse === null ? null : coffre.fermerService(lieux.accuse(reference), accuse);
    for (const dossier of [reference, ...[...avec].sort()])
      await client.query('SELECT effacer_dossier($1, $2, $3, $4, $5, $6)', [
        dossier,
        reference,
        instant,
        visa.par,
        visa.le,
        dossier === reference ? recu : null,
      ]);
  }
}
