import { plusProches } from '../carte.js';
import type { Branche } from '../noeud.js';

/** the ordinary rule: the sector that covers the place of work most closely, in the order of its posts. */
export const secteur: Branche = {
  noeud: 'secteur',
  chercher: ({ carte }) => ({
    postes: plusProches(carte.postes, 'assistant'),
    pourquoi: 'Le secteur le plus proche du lieu de travail.',
  }),
};
