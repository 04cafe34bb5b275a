import type { Contexte } from '../../acte.js';
import type { Verdict } from '../../noun.js';
import type { Partage } from '../etat.js';

/**
 * From the request to its day: the same wait whether the agent said yes, no or nothing, whether it was read or taken back, so that
 * its history tells none of it. The right itself ends in the record, at that day or before, without this question.
 */
export function finir(p: Partage, { instant }: Contexte): Verdict<Partage> {
  if (p.termineLe !== undefined) return { fini: true };
  if (instant < p.jusquau) return { attendre: p.jusquau };
  return {
    du: {
      etat: { ...p, termineLe: instant },
      faits: [{ type: 'partageTermine', par: 'horloge' }],
      fermePartages: true,
    },
  };
}
