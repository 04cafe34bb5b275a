import { empeche } from '../../accompagnement/accords/regle.js';
import { ouDansLAccompagnement } from '../etat.js';
import { entremiseAttendue, pasLieu } from '../refus.js';
import { aElle, cible, SurUneEntremise, type ActeDEntremise } from './commun.js';

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
