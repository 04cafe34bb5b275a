import type { Filtre } from '../noeud.js';

export const absence: Filtre = {
  noeud: 'absence',
  ecarter: ({ absente }) => (absente ? 'Absence inscrite à l’annuaire.' : undefined),
};
