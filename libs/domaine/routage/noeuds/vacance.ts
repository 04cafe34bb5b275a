import type { Filtre } from '../noeud.js';

export const vacance: Filtre = {
  noeud: 'vacance',
  ecarter: ({ personne }) => (personne === null ? 'Poste vacant.' : undefined),
};
