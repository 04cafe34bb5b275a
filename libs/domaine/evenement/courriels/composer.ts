import type { CourrielADeposer } from '../../courriel.js';
import type { NomGabarit } from './index.js';
import type { DonneesDEvenement, MomentDit } from './message.js';

interface Envoi {
  /** Recipient (person id). */
  pour: string;
  /** What makes this mail the only one of its kind. */
  numero?: string;
  exercice: boolean;
  moment?: MomentDit;
}

/** A mail of an event: it can carry no word. */
export function composer(
  gabarit: NomGabarit,
  { pour, numero = '', exercice, moment }: Envoi,
): CourrielADeposer & { donnees: DonneesDEvenement } {
  return {
    cle: `${gabarit}:${pour}:${numero}`,
    gabarit,
    destinataire: pour,
    donnees: { exercice, ...(moment === undefined ? {} : { moment }) },
  };
}
