import type { Noun } from '../noun.js';
import { alerter } from './actes/alerter.js';
import type { AlerteSortante } from './etat.js';

export { alerter };

/** Written once and read: no clock follows it. */
export const alerteSortante: Noun<AlerteSortante> = {
  nature: 'alerteSortante',
  procedures: {},
  dabord: () => ({ fini: true }),
  colonnes: (a) => ({ titulaire: a.auteur, appeles: a.destinataires, ouvert: false, devoir: null, profil: a.profil }),
};
