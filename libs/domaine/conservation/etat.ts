import type { Reglages } from '#libs/reglementation/reglages.js';
import type { Territoire } from '#libs/calendrier/territoires.js';
import { ajouter } from '#libs/calendrier/calendrier.js';

/** A legal duty that stops the erasure, visibly: who, when, why. */
export interface Gel {
  le: string;
  par: string;
  motif: string;
  leveLe?: string;
  levePar?: string;
}

/**
 * What becomes of a dossier once it is closed, whatever its noun. Instants are ISO UTC. How long is a réglage: no text of the
 * service social says it.
 */
export interface Conservation {
  /** The clock has seen that its time runs; undefined: it is still alive, or may be taken up again. */
  commenceLe?: string;
  /** Every hold that there was; the last one counts until it is lifted. */
  gels?: readonly Gel[];
  /** The time is over: the agent was told, the archives were asked. */
  prevenuLe?: string;
  /** What the archives decided (Code du patrimoine, L. 212-2 and L. 212-3), before which nothing is destroyed. */
  visa?: { le: string; par: string; decision: Decision };
  /** It is about to be a tombstone: read by nobody, since the state goes with it. */
  effaceLe?: string;
}

/** `verser`: they want it. Its content is secret and leaves by no door of ours, so nothing is destroyed either. */
export type Decision = 'detruire' | 'verser';

/** What the procedure needs to know of a state. */
export interface Conservable {
  conservation?: Conservation;
  reglages: Reglages;
  territoire: Territoire;
}

export function gelEnCours({ conservation }: Pick<Conservable, 'conservation'>): Gel | undefined {
  const dernier = conservation?.gels?.at(-1);
  return dernier?.leveLe === undefined ? dernier : undefined;
}

/** Until when it is kept, counted from its end. Never before the agent's time to take it up again is over. */
export function gardeJusquau({ reglages, territoire }: Conservable, fin: string): string {
  const durees = [reglages.conservation, reglages.reouverture].map((d) => ajouter(fin, d, territoire));
  return durees.sort().at(-1) as string;
}

/** From when on it may be destroyed, once the agent was told. */
export function effacableLe({ reglages, territoire }: Conservable, prevenuLe: string): string {
  return ajouter(prevenuLe, reglages.preavisEffacement, territoire);
}
