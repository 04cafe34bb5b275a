import { tenirLeFil } from '../commun/tenir.js';

/**
 * What a service told the service social, or what a session of a groupe ressource held, is kept until its end, then erased; reading it
 * changes nothing here.
 * @param nature of the dossier; undefined: an information
 */
export async function garderInformation({ reference, nature }: { reference: string; nature?: string }): Promise<void> {
  const tenir = tenirLeFil(reference, 'garderInformation', nature);
  await tenir('effacer');
}
