import { ajouter } from '#libs/calendrier/calendrier.js';
import type { Contexte } from '../../acte.js';
import type { Verdict } from '../../noun.js';
import type { Evenement } from '../etat.js';

/** After the réglage whoever was to be called back, and what was written, go; that an event took place stays. */
export function oublier(e: Evenement, { instant }: Contexte): Verdict<Evenement> {
  const clos = e.ecarte?.le ?? e.rapport?.le;
  if (clos === undefined || e.oublieLe !== undefined) return { fini: true };
  const fin = ajouter(clos, e.reglages.conservation, e.territoire);
  if (instant < fin) return { attendre: fin };
  const { motif: _motif, ...reste } = e;
  return {
    du: {
      etat: {
        ...reste,
        declarations: e.declarations.map(({ rappeler: _qui, ...d }) => d),
        ...(e.demande === undefined ? {} : { demande: { par: e.demande.par, le: e.demande.le } }),
        technique: [],
        points: [],
        oublieLe: instant,
      },
      faits: [{ type: 'evenementOublie', par: 'horloge' }],
    },
  };
}
