import { ActivityFailure, condition, defineSignal, setHandler } from '@temporalio/workflow';
import { etape } from './etapes.js';

/** The only signal: *ask the record again*. It carries nothing; lost, doubled, reordered or forged, it does no harm. */
export const reveil = defineSignal('reveil');

/** When even the failure could not be noted (PostgreSQL down): how long before asking again. */
const RECORD_INJOIGNABLE_MS = 30_000;

export interface Tenir {
  (nom: string): Promise<void>;
}

/**
 * The one way to wait: ask the record, sleep as long as it says or until a nudge, ask again (design §4). The nudges are counted
 * before asking, so that one which arrives during the question is not lost.
 * @param reference opaque id of the dossier
 * @param procedure type of the workflow, as the record knows it
 */
export function tenirLeFil(reference: string, procedure: string): Tenir {
  let reveils = 0;
  setHandler(reveil, () => {
    reveils += 1;
  });
  return async (nom) => {
    for (;;) {
      const vus = reveils;
      const dans = await demander(reference, procedure, nom);
      if (dans === undefined) return;
      await condition(() => reveils !== vus, dans);
    }
  };
}

/** @returns how long to wait (ms), undefined when the step is over */
async function demander(reference: string, procedure: string, nom: string): Promise<number | undefined> {
  try {
    const reponse = await etape({ reference, procedure, nom });
    return reponse.fini ? undefined : reponse.dans;
  } catch (echec) {
    if (echec instanceof ActivityFailure) return RECORD_INJOIGNABLE_MS;
    throw echec;
  }
}
