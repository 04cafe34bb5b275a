import { empeche } from '../../accompagnement/accords/regle.js';
import { ouDansLAccompagnement } from '../etat.js';
import { entremiseAttendue, pasLieu } from '../refus.js';
import { aElle, cible, rangee, SurUneEntremise, type ActeDEntremise } from './commun.js';

export class CommencerEntremise extends SurUneEntremise {}

/** It begins, and only now is it decided whether it may: each one's own yes, read under both locks. */
export const commencerEntremise: ActeDEntremise<CommencerEntremise> = {
  type: 'entremise.commencer',
  champs: CommencerEntremise,
  cible,
  qui: aElle,
  decider(a, e, _champs, { instant }, auteur) {
    const empechement = empeche(a, instant, 'accompagnement');
    if (empechement !== undefined) return empechement;
    const ou = ouDansLAccompagnement(a, e, instant);
    if (ou === 'attendue') return entremiseAttendue;
    if (ou === 'commencee') return { cible: { etat: e, faits: [] } };
    if (ou !== 'possible') return pasLieu;
    return {
      cible: { etat: { ...e, commenceeLe: instant }, faits: [{ type: 'entremiseCommencee', par: auteur.id }] },
    };
  },
};

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
