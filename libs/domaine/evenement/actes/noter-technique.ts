import { Texte } from '../../champs.js';
import type { Acte, Decision } from '../../acte.js';
import type { Refus } from '../../erreurs.js';
import { autour, siClos } from '../agir.js';
import { retenus } from '../equipe.js';
import type { Evenement } from '../etat.js';
import { refuserLesNoms } from '../sans-nom.js';

export class NoterTechnique {
  @Texte({ libelle: 'Comment vous vous y prenez, sans nommer personne', min: 3, max: 1000 })
  mots!: string;
}

/** How she goes about it is hers alone: those in the field write and read it, no chef, no direction (R-171, T-33). */
export const noterTechnique: Acte<Evenement, NoterTechnique> = {
  type: 'evenement.noterTechnique',
  champs: NoterTechnique,
  porte: 'evenement',
  sansNom: ({ mots }) => mots,
  qui: (auteur, e, contexte) => retenus(e, autour(contexte).appels).includes(auteur.id),
  decider(e, champs, contexte, auteur): Refus | Decision<Evenement> {
    const refuse = siClos(e) ?? refuserLesNoms(champs, ['mots'], contexte);
    if (refuse !== undefined) return refuse;
    const note = { par: auteur.id, le: contexte.instant, mots: champs.mots.trim() };
    return { etat: { ...e, technique: [...e.technique, note] }, faits: [{ type: 'techniqueNotee', par: auteur.id }] };
  },
};
