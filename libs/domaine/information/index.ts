import type { Noun } from '../noun.js';
import { marquerLue } from './actes/marquer-lue.js';
import { informer } from './actes/informer.js';
import { effacer } from './etapes/effacer.js';
import type { Information } from './etat.js';

export { informer, marquerLue };

/** Its sender is in none of the columns: it never comes back to him. */
export const information: Noun<Information> = {
  nature: 'information',
  procedures: {
    garderInformation: { voie: 'dossier', etapes: { effacer }, entree: () => ({}) },
  },
  dabord: () => ({ fini: true }),
  colonnes: ({ lecteurs: [premiere, ...autres], profil, effaceeLe }) => ({
    titulaire: premiere?.personne ?? '',
    appeles: autres.map((l) => l.personne),
    ouvert: effaceeLe === undefined,
    devoir: null,
    profil,
  }),
};
