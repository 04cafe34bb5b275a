import type { Noun } from '../noun.js';
import { commencerEntremise, terminerEntremise } from './actes/mener.js';
import { proposerEntremise } from './actes/proposer.js';
import { repondreALEntremise, repondreEnPartie } from './actes/repondre.js';
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
