import { herite } from '../carte.js';
import type { Filtre } from '../noeud.js';

/** R-232 — a social worker of another ministry serves this one only under a convention in force. */
export const convention: Filtre = {
  noeud: 'convention',
  ecarter({ populations, pretee }, { carte }) {
    const population = herite(carte, 'population');
    if (populations.length === 0 || population === null || populations.includes(population) || pretee) return undefined;
    return 'Poste d’un autre ministère, sans convention de partenariat en cours.';
  },
};
