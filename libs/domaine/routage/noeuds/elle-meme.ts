import type { Filtre } from '../noeud.js';

/** A professional may be an agent in difficulty too, or have brought the matter herself as a superior. */
export const elleMeme: Filtre = {
  noeud: 'elleMeme',
  ecarter: ({ personne }, { concernees }) =>
    personne !== null && concernees.includes(personne) ? 'Titulaire concernée par la situation.' : undefined,
};
