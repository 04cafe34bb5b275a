import type { Acte } from '../../acte.js';
import { clos, estFini, type GroupeRessource } from '../etat.js';
import { seanceTerminee } from '../refus.js';

export class CloreSeance {}

/** It is over before its day ends: nobody reads anything of it any more. */
export const cloreSeance: Acte<GroupeRessource, CloreSeance> = {
  type: 'groupeRessource.clore',
  champs: CloreSeance,
  qui: (auteur, g) => g.titulaire === auteur.id,
  decider(g, _champs, { instant }, auteur) {
    if (estFini(g, instant)) return seanceTerminee;
    return { etat: clos(g, instant), faits: [{ type: 'seanceClose', par: auteur.id }] };
  },
};
