import { Texte } from '../../../champs.js';
import type { Acte } from '../../../acte.js';
import type { Derogation } from '../etat.js';
import { dejaDit } from '../refus.js';

export class RelireDerogation {
  @Texte({ libelle: 'Votre relecture', min: 3, max: 1000 })
  mots!: string;
}

/** A decision taken alone is reviewed by the technical line, over or not: the task stays until it is. */
export const relire: Acte<Derogation, RelireDerogation> = {
  type: 'derogation.relire',
  champs: RelireDerogation,
  qui: (auteur, d) => d.relecture !== undefined && d.relecture.par === auteur.id && d.titulaire !== auteur.id,
  decider(d, { mots }, { instant }, auteur) {
    if (d.relecture === undefined || d.relecture.faite !== undefined) return dejaDit;
    return {
      etat: { ...d, relecture: { ...d.relecture, faite: { le: instant, mots: mots.trim() } } },
      faits: [{ type: 'derogationRelue', par: auteur.id }],
      tachesFaites: ['derogationARelire'],
    };
  },
};
