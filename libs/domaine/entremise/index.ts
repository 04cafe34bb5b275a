import type { Noun } from '../noun.js';
import { commencerEntremise } from './actes/commencer-entremise.js';
import { proposerEntremise } from './actes/proposer-entremise.js';
import { repondreALEntremise } from './actes/repondre-a-l-entremise.js';
import { repondreEnPartie } from './actes/repondre-en-partie.js';
import { terminerEntremise } from './actes/terminer-entremise.js';
import type { Entremise } from './etat.js';

export { proposerEntremise };
/** Of the two of them, on the accompaniment and the entremise together. */
export const actesDEntremise = { repondreALEntremise, commencerEntremise, terminerEntremise };
/** Of the other persons, by their own door. */
export const actesDesParties = { repondreEnPartie };

/** No clock follows it: its day is read from the state, and its row ends there. Who takes part is in none of the columns. */
export const entremise: Noun<Entremise> = {
  nature: 'entremise',
  procedures: {},
  dabord: () => ({ fini: true }),
  colonnes: (e) => ({
    titulaire: e.titulaire,
    appeles: [],
    ouvert: e.finieLe === undefined && e.renonceeLe === undefined,
    devoir: null,
    profil: e.profil,
  }),
};
