import type { Noun } from '../../noun.js';
import { demanderAppui } from './actes/demander-appui.js';
import { repondreAppui } from './actes/repondre-appui.js';
import type { Appui } from './etat.js';

export { demanderAppui };
export const actesDAppui = { repondreAppui };

/** No clock follows it: the task waits for whoever was asked, and no text gives a delay. */
export const appui: Noun<Appui> = {
  nature: 'appui',
  procedures: {},
  dabord: () => ({ fini: true }),
  colonnes: (p) => ({
    titulaire: p.titulaire,
    appeles: [p.a],
    ouvert: p.conseil === undefined,
    devoir: null,
    profil: p.profil,
  }),
};
