import type { Noun } from '../noun.js';
import { assumer } from './actes/assumer.js';
import { commencer } from './actes/commencer.js';
import type { VeilleAstreinte } from './etat.js';

export { commencer };
export const actesDeLAstreinte = { assumer };

/** Its clock is the two local hours of its place, which a course of the worker looks at; nothing of it waits in Temporal. */
export const veilleAstreinte: Noun<VeilleAstreinte> = {
  nature: 'veilleAstreinte',
  procedures: {},
  dabord: () => ({ fini: true }),
  titulaireAbsente: true,
  colonnes: (a) => ({
    titulaire: a.conseillere,
    appeles: [],
    ouvert: true,
    devoir: null,
    profil: a.profil,
  }),
};
