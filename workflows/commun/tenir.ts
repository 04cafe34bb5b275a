import { ActivityFailure, condition, defineSignal, setHandler } from '@temporalio/workflow';
import type { DemandeEtape } from '#activities/actes.activities.js';
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
 * before asking, so that one which arrives during the question is not lost. What the answer says of the following steps holds
 * until the next wait: nothing that was heard before it is believed after it.
 * @param reference opaque id of the dossier
 * @param procedure type of the workflow, as the record knows it
 * @param nature of the dossier, for a procedure that several nouns have
 */
export function tenirLeFil(reference: string, procedure: string, nature?: string): Tenir {
  let reveils = 0;
  setHandler(reveil, () => {
    reveils += 1;
  });
  let vus = reveils;
  let dits: Dits = new Map();
  return async (nom) => {
    for (;;) {
      if (!dits.has(nom)) {
        vus = reveils;
        dits = await demander({ reference, procedure, nom, ...(nature === undefined ? {} : { nature }) });
      }
      const dans = dits.get(nom) ?? null;
      if (dans === null) return;
      dits = new Map();
      await condition(() => reveils !== vus, dans);
    }
  };
}

/** What the record said of each step it spoke of: how long to wait (ms), null when it is over. */
type Dits = ReadonlyMap<string, number | null>;

async function demander(demande: DemandeEtape): Promise<Dits> {
  const { nom } = demande;
  try {
    const reponse = await etape(demande);
    return new Map([[nom, reponse.fini ? null : reponse.dans], ...Object.entries(reponse.suite ?? {})]);
  } catch (echec) {
    if (echec instanceof ActivityFailure) return new Map([[nom, RECORD_INJOIGNABLE_MS]]);
    throw echec;
  }
}
