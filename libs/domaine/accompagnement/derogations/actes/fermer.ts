import type { Acte } from '../../../acte.js';
import type { Derogation } from '../etat.js';
import { estTerminee } from '../etat.js';
import { derogationTerminee } from '../refus.js';

export class FermerDerogation {}

/** Before its end: protection is assured, or she thinks otherwise now. What was taken alone is still reviewed. */
export const fermer: Acte<Derogation, FermerDerogation> = {
  type: 'derogation.fermer',
  champs: FermerDerogation,
  qui: (auteur, d) => d.titulaire === auteur.id,
  decider(d, _champs, { instant }, auteur) {
    if (estTerminee(d, instant)) return derogationTerminee;
    return {
      etat: { ...d, fermeeLe: instant },
      faits: [{ type: 'derogationFermee', par: auteur.id }],
      tachesFaites: ['derogationAvis'],
    };
  },
};
