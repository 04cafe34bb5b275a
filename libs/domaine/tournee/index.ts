import type { Noun } from '../noun.js';
import { commencer } from './actes/commencer.js';
import { annoncer } from './etapes/annoncer.js';
import type { Tournee } from './etat.js';

export { commencer };

export const tournee: Noun<Tournee> = {
  nature: 'tournee',
  procedures: {
    annoncerLeMatin: { voie: 'dossier', etapes: { annoncer }, entree: () => ({}) },
  },
  dabord: () => ({ fini: true }),
  colonnes: (t) => ({
    titulaire: t.professionnel,
    appeles: [],
    ouvert: t.finieLe === undefined,
    devoir: null,
    profil: t.profil,
  }),
};
