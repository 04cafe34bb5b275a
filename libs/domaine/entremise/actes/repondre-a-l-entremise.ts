import { empeche } from '../../accompagnement/accords/regle.js';
import { Choix } from '../../champs.js';
import { dire, ouDansLAccompagnement } from '../etat.js';
import { pasLieu } from '../refus.js';
import { cible, close, finie, repondue, reponses, SurUneEntremise, type ActeDEntremise } from './commun.js';

export class RepondreALEntremise extends SurUneEntremise {
  @Choix({ libelle: 'Votre réponse', parmi: reponses })
  valeur!: keyof typeof reponses;
}

/**
 * The agent answers first, at any time and without a reason. His yes lets the others read; until then his no looks like silence, to
 * her as to everybody, and he may change his mind until the day.
 */
export const repondreALEntremise: ActeDEntremise<RepondreALEntremise> = {
  type: 'entremise.repondre',
  champs: RepondreALEntremise,
  cible,
  qui: (auteur, a, e, { source }) => a.agent === auteur.id && e.agent === auteur.id && e.accompagnement === source,
  decider(a, e, { valeur }, { instant }, auteur) {
    if (finie(ouDansLAccompagnement(a, e, instant))) return pasLieu;
    const dite = dire(e, { personne: auteur.id, valeur, le: instant });
    const faits = repondue(auteur.id);
    if (valeur === 'non') return { cible: { etat: dite, faits, ...close(e) } };
    const empechement = empeche(a, instant, 'accompagnement');
    if (empechement !== undefined) return empechement;
    return {
      cible: {
        etat: { ...dite, ouverteLe: e.ouverteLe ?? instant },
        faits,
        partage: { transmis: { jusquau: e.jusquau } },
      },
    };
  },
};
