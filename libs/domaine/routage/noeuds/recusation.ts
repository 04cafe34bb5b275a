import type { Filtre } from '../noeud.js';

export const recusation: Filtre = {
  noeud: 'recusation',
  ecarter: ({ personne }, { recusees }) =>
    personne !== null && recusees.includes(personne) ? 'S’est récusée.' : undefined,
};
