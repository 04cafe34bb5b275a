import type { Noun } from '../noun.js';
import { accuser } from './actes/accuser.js';
import { lacher } from './actes/lacher.js';
import type { Canari } from './etat.js';

export { accuser, lacher };
export { jetonLu } from './courriels/canari.js';
export { ROBOT } from './etat.js';

/** No procedure: what proves the chain must not wait for the clock, and the clock is seen elsewhere to be late. */
export const canari: Noun<Canari> = {
  nature: 'canari',
  procedures: {},
  dabord: () => ({ fini: true }),
  colonnes: (c) => ({
    titulaire: null,
    appeles: [],
    ouvert: c.reponduLe === undefined,
    devoir: null,
    profil: { id: 'aucun', version: 0 },
  }),
};
