import { lieux, type Coffre } from './coffre.js';
import type { Dechiffreur } from '../courriels/preparer.js';

/** What the pump needs of the vault: one field of one mail at a time. */
export function dechiffreur(coffre: Coffre): Dechiffreur {
  return {
    async ouvrir(dossier, quoi, cle, opaque, service) {
      if (service) return coffre.ouvrirService(lieux[quoi](cle), opaque);
      const cleDossier = await coffre.cle(dossier);
      if (cleDossier === undefined) throw new Error('CLE_DETRUITE');
      return coffre.ouvrir(cleDossier, lieux[quoi](cle), opaque);
    },
  };
}
