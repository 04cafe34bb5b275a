import { tenirLeFil } from '../commun/tenir.js';

/** Input of `accompagnerRetour`: an opaque id, the kind of dossier, the text; nothing about a person, no state. */
export interface EntreeRetour {
  reference: string;
  nature: string;
  profil: { id: string; version: number };
}

/**
 * The absence of an agent and his return (metl-medde-2014, §II axe 3 and Annexe I, fiche 3). The first half stands before any accord,
 * the second in the accompaniment to which he agreed: one story, told once for both. It starts and looks by night, at the same
 * instants whatever he answers; it proposes to the ASS and never writes to him unasked.
 */
export async function accompagnerRetour({ reference, nature }: EntreeRetour): Promise<void> {
  const tenir = tenirLeFil(reference, 'accompagnerRetour', nature);

  // Annexe I, fiche 3 — as early as possible, unobtrusively, and once
  await tenir('offrirTot');

  // Annexe I, fiche 3 — the link with the absent agent, at his rhythm or not at all
  await tenir('garderLeLien');

  // §II, axe 3 — his project on one side, the reception by his service on the other
  await tenir('preparerLeRetour');

  // §II, axe 3 — he is back: how it goes, if he wants to say it
  await tenir('apresLaReprise');
}
