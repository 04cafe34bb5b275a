import type { Acte, Decision } from '../../acte.js';
import { refus, type Refus } from '../../erreurs.js';
import { estFinie, type AbsenceProfessionnel } from '../etat.js';
import { encadre } from '../regle.js';
import { suite } from '../suite.js';
import { lirePeriode, PeriodeSaisie } from './periode-saisie.js';

export class Corriger extends PeriodeSaisie {}

export const absenceFinie = refus('ABSENCE_FINIE', 'Cette absence est finie. Déclarez-en une nouvelle s’il le faut.');

/** Hers, or the technical line's above her: an absence is corrected, made longer, cut short, as life goes. */
export const corriger: Acte<AbsenceProfessionnel, Corriger> = {
  type: 'absence.corriger',
  champs: Corriger,
  porte: 'absence',
  qui: (auteur, a, { ligne }) => auteur.id === a.personne || encadre(auteur, a, ligne),
  decider(a, champs, { instant }, auteur): Refus | Decision<AbsenceProfessionnel> {
    if (estFinie(a) || a.retourLe !== undefined) return absenceFinie;
    const periode = lirePeriode(champs);
    if ('refuse' in periode) return periode;
    // Another period is to be seen anew by whom the text asks to see it.
    const { validation: _vue, proposition: _proposee, ...reste } = a;
    const etat = { ...reste, periode };
    return { etat, faits: [{ type: 'absenceCorrigee', par: auteur.id }], absence: suite(etat, instant) };
  },
};
