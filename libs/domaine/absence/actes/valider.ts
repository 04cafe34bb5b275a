import { fuseau } from '#libs/calendrier/territoires.js';
import type { Acte, Auteur, Contexte, Decision } from '../../acte.js';
import type { CourrielADeposer } from '../../courriel.js';
import { refus, type Refus } from '../../erreurs.js';
import { composer } from '../courriels/composer.js';
import { estFinie, type AbsenceProfessionnel } from '../etat.js';
import { lignesDe } from '../periode.js';
import { validationDe, type Validation } from '../regle.js';
import { absenceFinie } from './corriger.js';

export class Valider {}

export const sansValidation = refus(
  'SANS_VALIDATION',
  'Le texte de ce lieu ne demande à personne de valider cette absence : elle vaut sans cela.',
);

export const dejaVue = refus(
  'DEJA_VUE',
  'Cette absence est déjà validée ou proposée : il n’y a plus rien à faire ici.',
);

export const propositionAttendue = refus(
  'PROPOSITION_ATTENDUE',
  'La conseillère technique ne l’a pas encore proposée. L’absence vaut déjà ; vous l’accorderez ensuite.',
);

/**
 * The authority of the text sees an absence: in one region the CST validates, across several the DRE grants what the CST proposes
 * (2007 annexes V §I.2 and IV §I.1; R-148, T-54). The absence holds before and without it. Then whoever leads the services is told the
 * period and whom to reach, and nothing else.
 */
export const valider: Acte<AbsenceProfessionnel, Valider> = {
  type: 'absence.valider',
  champs: Valider,
  porte: 'absence',
  qui: (auteur, a, contexte) => {
    const regle = validationDe(a, contexte.couverture);
    return regle === undefined
      ? contexte.ligne.some((e) => e.personne === auteur.id)
      : roleDe(auteur, regle, contexte) !== undefined;
  },
  decider(a, _champs, contexte, auteur): Refus | Decision<AbsenceProfessionnel> {
    if (estFinie(a)) return absenceFinie;
    const regle = validationDe(a, contexte.couverture);
    if (regle === undefined) return sansValidation;
    const { instant } = contexte;
    const vu = { par: auteur.id, le: instant };
    const propose = roleDe(auteur, regle, contexte) === 'propose';
    if (a.validation !== undefined || (propose && a.proposition !== undefined)) return dejaVue;
    if (propose) return { etat: { ...a, proposition: vu }, faits: [{ type: 'absenceProposee', par: auteur.id }] };
    if (regle.propose !== undefined && a.proposition === undefined) return propositionAttendue;
    return {
      etat: { ...a, validation: vu },
      faits: [{ type: 'absenceValidee', par: auteur.id }],
      courriels: aPrevenir(a, regle, contexte),
    };
  },
};

/** What this person does with it; nothing about oneself. */
function roleDe(
  auteur: Auteur,
  { decide, propose }: Validation,
  { ligne }: Contexte,
): 'decide' | 'propose' | undefined {
  const tient = (role: Validation['decide']): boolean =>
    role === 'direction'
      ? auteur.fonctions.some((f) => f.role === role)
      : ligne.some((e) => e.personne === auteur.id && e.nature === role);
  if (tient(decide)) return 'decide';
  return propose !== undefined && tient(propose) ? 'propose' : undefined;
}

function aPrevenir(
  a: AbsenceProfessionnel,
  { informe }: Validation,
  { instant, couverture, titulaire: contact }: Contexte,
): readonly CourrielADeposer[] {
  const lignes = lignesDe(a, instant);
  const [premiere] = lignes;
  if (contact === null || premiere === undefined) return [];
  const chefs = (couverture?.services ?? []).filter((s) => informe.includes(s.role)).map((s) => s.personne);
  const donnees = { du: premiere.du, au: lignes.at(-1)?.au ?? null, contact, fuseau: fuseau(a.territoire) };
  return [...new Set(chefs)].map((pour) => composer('absenceAuService', { pour, numero: instant, donnees }));
}
