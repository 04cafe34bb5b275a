import { ouDansLAccompagnement } from '../etat.js';
import { pasLieu } from '../refus.js';
import { aElle, cible, rangee, SurUneEntremise, type ActeDEntremise } from './commun.js';

export class TerminerEntremise extends SurUneEntremise {}

/**
 * She ends it, whether it took place or she gives it up; no account of it is asked for, and none has a place here. Given up,
 * it looks to everybody as if somebody had said no.
 */
export const terminerEntremise: ActeDEntremise<TerminerEntremise> = {
  type: 'entremise.terminer',
  champs: TerminerEntremise,
  cible,
  qui: aElle,
  decider(a, e, _champs, contexte, auteur) {
    const { instant, cible: reference } = contexte;
    const ou = ouDansLAccompagnement(a, e, instant);
    if (e.renonceeLe !== undefined || ou === 'terminee') return pasLieu;
    const fin = ou === 'commencee' ? { finieLe: instant } : { renonceeLe: instant };
    return {
      source: { etat: rangee(a, reference, instant), faits: [] },
      cible: {
        etat: { ...e, ...fin },
        faits: [{ type: 'entremiseTerminee', par: auteur.id }],
        fermePartages: true,
      },
    };
  },
};
