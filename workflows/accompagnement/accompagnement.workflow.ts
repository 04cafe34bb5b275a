import { tenirLeFil } from '../commun/tenir.js';

/** Input of `accompagner`: an opaque id and the text; nothing about a person, no state. */
export interface EntreeAccompagnement {
  reference: string;
  profil: { id: string; version: number };
}

/**
 * From the agent's accord to the end of the time in which he may take it up again (mef-2016, §1.1.1). It starts by night, with all
 * the others; what the two of them do by day does not come here.
 */
export async function accompagner({ reference }: EntreeAccompagnement): Promise<void> {
  const tenir = tenirLeFil(reference, 'accompagner');

  // §1.1.1 — the plan lives between the two of them
  await tenir('suivre');

  // The agent may take it up again without anybody signalling him
  await tenir('laisserRouvrir');
}
