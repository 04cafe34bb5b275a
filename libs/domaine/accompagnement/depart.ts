import type { Contexte, Decision } from '../acte.js';
import type { Professionnel } from '../courriel.js';
import { ecrireALAgent } from './courriels/envois.js';
import { cloture, type Accompagnement } from './etat.js';
import { aQuiConfier } from './fin/etat.js';

/**
 * Its holder leaves: it goes to whom a human named, as `confier` would do it; the agent learns by his own channel who accompanies him
 * from now on. Her own notes do not follow.
 * @returns undefined: it is over, not hers any more, or this person may not have it, and a human gives it to another
 */
export function passerAuSuccesseur(
  a: Accompagnement,
  contexte: Contexte,
  { de, vers, qui, par }: { de: string; vers: string; qui: Professionnel; par: string },
): Decision<Accompagnement> | undefined {
  if (cloture(a) !== undefined || a.titulaire !== de || !aQuiConfier(a, contexte.carte).personnes.includes(vers))
    return undefined;
  const confie = { ...a, titulaire: vers, tour: a.tour + 1 };
  const { etat, courriel } = ecrireALAgent(confie, contexte, 'changementDePersonne', { professionnel: qui });
  return { etat, courriels: [courriel], faits: [{ type: 'accompagnementConfie', par }] };
}
