import { accordDemande } from '../../accompagnement/courriels/accord-demande.js';
import type { CourrielADeposer } from '../../courriel.js';
import { partageExterieur } from './partage-exterieur.js';
import { partageOuvert } from './partage-ouvert.js';

/** Every mail of a share to its recipient, by name. */
export const gabarits = { partageOuvert, partageExterieur };

type Tous = typeof gabarits & { accordDemande: typeof accordDemande };

interface Envoi<N extends keyof Tous> {
  pour: CourrielADeposer['destinataire'];
  /** What makes this mail the only one of its kind. */
  numero?: string;
  donnees: Parameters<Tous[N]['rendre']>[0];
  pasAvant?: string;
}

/** A mail of a share; it stands in the ledger under the key of the share, so that what ends it stops it. */
export function composer<N extends keyof Tous>(
  gabarit: N,
  { pour, numero = '', donnees, pasAvant }: Envoi<N>,
): CourrielADeposer {
  const qui = typeof pour === 'string' ? pour : pour.adresse;
  return {
    cle: `${gabarit}:${qui}:${numero}`,
    gabarit,
    destinataire: pour,
    donnees,
    ...(pasAvant === undefined ? {} : { pasAvant }),
  };
}
