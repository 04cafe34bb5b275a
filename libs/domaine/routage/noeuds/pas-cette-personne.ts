import type { Filtre } from '../noeud.js';

/** The agent asked for somebody else; he is asked no reason, so none is written. */
export const pasCettePersonne: Filtre = {
  noeud: 'pasCettePersonne',
  ecarter: ({ personne }, { ecartees }) =>
    personne !== null && ecartees.includes(personne) ? 'L’agent a demandé quelqu’un d’autre.' : undefined,
};
