import type { ContexteDepot } from '#libs/domaine/naissance.js';
import type { Refus } from '#libs/domaine/erreurs.js';
import type { Client } from './bases.js';

/**
 * A deposit that found nobody is refused, and leaves the place, the instant and the reasons for whoever leads the network: a hole
 * that is seen. Of who came, and for whom, nothing is kept.
 * @returns the refusal as it is answered
 */
export async function sansReceveur(
  client: Client,
  { instant, sujet }: Pick<ContexteDepot, 'instant' | 'sujet'>,
  { trace, ...refus }: Refus,
): Promise<Refus> {
  if (trace !== undefined && sujet !== undefined)
    await client.query('INSERT INTO sans_receveur (instant, lieu, trace) VALUES ($1, $2, $3)', [
      instant,
      sujet.structure,
      JSON.stringify(trace),
    ]);
  return refus;
}
