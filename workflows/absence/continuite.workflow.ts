import { tenirLeFil } from '../commun/tenir.js';

/** Input of `assurerContinuite`: an opaque id and the text; nothing about a person, no state. */
export interface EntreeContinuite {
  reference: string;
  profil: { id: string; version: number };
}

/**
 * One absence of a professional, from the day on which it is known to the page that waits for her return (MEF §2.2.2; 2014 Annexe III;
 * 2007 §3.1 and Annexe I). Who holds what is in the record at every instant: this only tells it to people, and calls when nobody does.
 */
export async function assurerContinuite({ reference }: EntreeContinuite): Promise<void> {
  const tenir = tenirLeFil(reference, 'assurerContinuite');

  // Before the first jour ouvré a hole is seen ahead; on that day whoever stands in is told
  await tenir('couvrir');
  // As long as it lasts somebody stands in, or the line is called
  await tenir('veiller');
  // She is back, and reads what happened
  await tenir('reprendre');
}
