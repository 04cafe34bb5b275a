import type { Acte, Decision } from '../../acte.js';
import type { Refus } from '../../erreurs.js';
import { estFinie, type AbsenceProfessionnel } from '../etat.js';
import { etendue, lignesDe } from '../periode.js';
import { encadre } from '../regle.js';
import { suite } from '../suite.js';
import { absenceFinie } from './corriger.js';

export class Revenir {}

/**
 * She is back, or will not leave: what the absence opened closes in this very transaction. Before its first day it is
 * cancelled, and nothing of it remains to be handed back.
 */
export const revenir: Acte<AbsenceProfessionnel, Revenir> = {
  type: 'absence.revenir',
  champs: Revenir,
  porte: 'absence',
  qui: (auteur, a, { ligne }) => auteur.id === a.personne || encadre(auteur, a, ligne),
  decider(a, _champs, { instant }, auteur): Refus | Decision<AbsenceProfessionnel> {
    if (estFinie(a) || a.retourLe !== undefined) return absenceFinie;
    const debut = etendue(lignesDe(a, instant))?.effet;
    const jamais = debut === undefined || instant < debut;
    const etat: AbsenceProfessionnel = jamais ? { ...a, annuleeLe: instant } : { ...a, retourLe: instant };
    return {
      etat,
      faits: [{ type: jamais ? 'absenceAnnulee' : 'retour', par: auteur.id }],
      absence: suite(etat, instant),
      tachesFaites: ['trouDeContinuite', 'continuiteAOrganiser'],
    };
  },
};
