import type { CourrielADeposer } from '../../courriel.js';
import type { DonneesDe, NomGabarit } from './index.js';

interface Envoi<N extends NomGabarit> {
  /** Recipient (person id). */
  pour: string;
  /** What makes this mail the only one of its kind. */
  numero?: string;
  donnees: DonneesDe<N>;
}

/** A mail that an absence causes; its data are checked against its template. */
export function composer<N extends NomGabarit>(gabarit: N, { pour, numero = '', donnees }: Envoi<N>): CourrielADeposer {
  return { cle: `${gabarit}:${pour}:${numero}`, gabarit, destinataire: pour, donnees };
}
