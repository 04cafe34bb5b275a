import { absenceAuService } from './absence-au-service.js';
import { absenceDeclaree } from './absence-declaree.js';
import { dossiersConfies } from './dossiers-confies.js';
import { interimCommence } from './interim-commence.js';
import { interimDesigne } from './interim-designe.js';
import { manquement } from './manquement.js';
import { retourALire } from './retour-a-lire.js';
import { trouEnVue } from './trou-en-vue.js';

/** Every mail of an absence, by name: to professionals only, none of them counts or names a matter. */
export const gabarits = {
  absenceDeclaree,
  absenceAuService,
  interimCommence,
  interimDesigne,
  trouEnVue,
  manquement,
  retourALire,
  dossiersConfies,
};

export type NomGabarit = keyof typeof gabarits;

/** What the template of this name can say: deposits are checked against it. */
export type DonneesDe<N extends NomGabarit> = Parameters<(typeof gabarits)[N]['rendre']>[0];
