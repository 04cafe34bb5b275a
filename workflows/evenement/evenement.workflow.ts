import { tenirLeFil } from '../commun/tenir.js';

/** Input of `repondreEvenementGrave`: an opaque id and the text; nothing of what happened. */
export interface EntreeEvenement {
  reference: string;
  profil: { id: string; version: number };
  /** An event, or a drill of one. */
  nature: string;
}

/**
 * A serious event, from the first call to the last follow-up (MEF §1.2.2; 2014 Annexe I, fiche 4; 2021 §1.2.2). The first rung left with
 * the declaration, without waiting for this: here the next ones are called, a team is gathered and relieved, and the days after are kept.
 */
export async function repondreEvenementGrave({ reference, nature }: EntreeEvenement): Promise<void> {
  const tenir = tenirLeFil(reference, 'repondreEvenementGrave', nature);

  // What a chef de service prepared waits for whom the text names
  await tenir('faireConfirmer');
  // Rung after rung, until a named human takes charge and a team is called
  await tenir('appelerLaLigne');
  // People are in the field: too few, too long, too silent
  await tenir('mener');
  // J+1, J+7, J+30, J+90, the anniversary
  await tenir('suivre');
  // What was written goes after its time
  await tenir('oublier');
}

/** The same request without urgency: a service in difficulty, a change (R-157, T-35). */
export async function intervenirCollectif({ reference, nature }: EntreeEvenement): Promise<void> {
  const tenir = tenirLeFil(reference, 'intervenirCollectif', nature);

  await tenir('faireConfirmer');
  await tenir('organiser');
  await tenir('suivre');
  await tenir('oublier');
}
