import { tenirLeFil } from '../commun/tenir.js';

/** What a service told the service social is kept until its end, then erased; reading it changes nothing here. */
export async function garderInformation({ reference }: { reference: string }): Promise<void> {
  const tenir = tenirLeFil(reference, 'garderInformation');
  await tenir('effacer');
}
