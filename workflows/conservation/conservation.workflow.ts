import { tenirLeFil } from '../commun/tenir.js';

/** Input of `conserver`: an opaque id and the kind of dossier; the same story for each. */
export interface EntreeConservation {
  reference: string;
  nature: string;
}

/**
 * From the end of a dossier to its erasure. How long is a réglage; the order is law: the agent first, then the archives
 * (Code du patrimoine, L. 212-3), then the key.
 */
export async function conserver({ reference, nature }: EntreeConservation): Promise<void> {
  const tenir = tenirLeFil(reference, 'conserver', nature);

  // Kept as long as the réglage says; a legal hold stops here, or wherever it stands
  await tenir('garder');

  // The agent knows before anything is destroyed
  await tenir('prevenir');

  // The archives say yes
  await tenir('viser');

  // The record becomes a tombstone
  await tenir('effacer');

  // What Temporal held, then the key, then the receipt
  await tenir('achever');
}
