import type { Contexte, Decision } from '../acte.js';
import { choix } from '../routage/trace.js';
import { aQuiConfier } from './acheminement.js';
import { confier } from './confier.js';
import type { Signalement } from './etat.js';

/**
 * Its holder leaves: it goes to whom a human named, as `reaffecter` would do it, but told to her with all the others in one message.
 * @returns undefined: it is over, not hers any more, or this person may not have it, and a human gives it to another
 */
export function passerAuSuccesseur(
  s: Signalement,
  { instant, carte }: Contexte,
  { de, vers, par }: { de: string; vers: string; par: string },
): Decision<Signalement> | undefined {
  if (s.closLe !== undefined || s.titulaire !== de || !aQuiConfier(s, carte).personnes.includes(vers)) return undefined;
  const confie = { ...s, acheminement: [choix.encadrement], tour: s.tour + 1 };
  const suite = { faits: [{ type: 'reaffecte', par }], tachesFaites: ['ligneEpuisee'] };
  if (s.priseEnCharge === undefined && s.nonRecevable === undefined)
    return { etat: confier(confie, vers, instant).etat, ...suite };
  const { priseEnCharge } = s;
  const etat = {
    ...confie,
    titulaire: vers,
    ...(priseEnCharge ? { priseEnCharge: { ...priseEnCharge, par: vers } } : {}),
  };
  return { etat, ...suite };
}
