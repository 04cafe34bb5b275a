import { tenirLeFil } from '../commun/tenir.js';

/** Input of `partager`: an opaque id and the text; nothing about a person, no state. */
export interface EntreePartage {
  reference: string;
  profil: { id: string; version: number };
}

/**
 * One share, from the sentences put before the agent to the day on which nobody reads them any more (menjs-2021, §5.1). It starts by
 * night with all the others; what he answers, what is transmitted, read or taken back does not come here.
 */
export async function partager({ reference }: EntreePartage): Promise<void> {
  const tenir = tenirLeFil(reference, 'partager');

  // A share has an end, whatever became of it
  await tenir('finir');
}
