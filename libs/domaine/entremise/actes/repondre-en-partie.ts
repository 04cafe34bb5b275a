import type { Acte } from '../../acte.js';
import { Choix } from '../../champs.js';
import { dire, ouEnEst, type Entremise } from '../etat.js';
import { pasLieu } from '../refus.js';
import { close, finie, repondue, reponses } from './commun.js';

export class RepondreEnPartie {
  @Choix({ libelle: 'Votre réponse', parmi: reponses })
  valeur!: keyof typeof reponses;
}

/** Each other person for himself, by his own door: nothing begins without him, and what he answers is shown to nobody. */
export const repondreEnPartie: Acte<Entremise, RepondreEnPartie> = {
  type: 'entremise.repondreEnPartie',
  champs: RepondreEnPartie,
  porte: 'partie',
  qui: (auteur, e) => e.parties.includes(auteur.id) && e.ouverteLe !== undefined,
  decider(e, { valeur }, { instant }, auteur) {
    if (finie(ouEnEst(e, false, instant))) return pasLieu;
    const dite = dire(e, { personne: auteur.id, valeur, le: instant });
    return { etat: dite, faits: repondue(auteur.id), ...(valeur === 'non' ? close(e) : {}) };
  },
};
