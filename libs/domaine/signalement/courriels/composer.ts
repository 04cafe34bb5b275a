import type { CourrielADeposer } from '../../courriel.js';
import type { DonneesDe, NomGabarit } from './index.js';

interface Envoi<N extends NomGabarit> {
  /** Recipient (person id). */
  pour: string;
  /** What makes this mail the only one of its kind: round, rung, number. */
  numero?: string;
  donnees: DonneesDe<N>;
  pasAvant?: string;
}

/** A mail that an act causes; its data are checked against its template, its key names recipient, round and rung. */
export function composer<N extends NomGabarit>(
  gabarit: N,
  { pour, numero, donnees, pasAvant }: Envoi<N>,
): CourrielADeposer {
  return {
    cle: cleDe(gabarit, pour, numero),
    gabarit,
    destinataire: pour,
    donnees,
    ...(pasAvant === undefined ? {} : { pasAvant }),
  };
}

export function cleDe(gabarit: NomGabarit, pour: string, numero = ''): string {
  return `${gabarit}:${pour}:${numero}`;
}
