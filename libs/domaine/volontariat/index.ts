import type { Noun } from '../noun.js';
import { commencer } from './actes/commencer.js';
import type { Volontariat } from './etat.js';

export { commencer };

/** What ties the trials of one volunteer together; she enrols and leaves in the annuaire, by herself. */
export const volontariat: Noun<Volontariat> = {
  nature: 'volontariat',
  procedures: {},
  dabord: () => ({ fini: true }),
  titulaireAbsente: true,
  colonnes: (v) => ({
    titulaire: v.professionnel,
    appeles: [],
    ouvert: true,
    devoir: null,
    profil: v.profil,
  }),
};
