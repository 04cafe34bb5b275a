import type { Acte, Decision } from '../../acte.js';
import { refus, type Refus } from '../../erreurs.js';
import type { AbsenceProfessionnel } from '../etat.js';
import { estFinie } from '../etat.js';
import { decideSeule } from '../regle.js';
import { suite } from '../suite.js';
import { absenceFinie } from './corriger.js';

export class Prendre {}

export const dejaTenue = refus('DEJA_TENUE', 'Quelqu’un assure déjà cet intérim : il n’y a plus rien à prendre.');

export const designationAttendue = refus(
  'DESIGNATION_ATTENDUE',
  'Ici, le texte veut que l’autorité supérieure désigne qui assure cet intérim. Appelez-la : sa désignation prend effet aussitôt.',
);

/**
 * A named human ends a hole: whoever is called, or stands in the chain, takes it herself (design §1.5); where the text wants an
 * authority above to name her, nobody begins without being named (T-23).
 */
export const prendre: Acte<AbsenceProfessionnel, Prendre> = {
  type: 'absence.prendre',
  champs: Prendre,
  porte: 'absence',
  qui: (auteur, a, { couverture }) =>
    auteur.id !== a.personne && couverture?.rangs.some((r) => r.personne === auteur.id) === true,
  decider(a, _champs, { instant, couverture }, auteur): Refus | Decision<AbsenceProfessionnel> {
    if (estFinie(a)) return absenceFinie;
    if (decideSeule(a) !== undefined) return designationAttendue;
    if (couverture?.tenante != null) return dejaTenue;
    const { trou: _comble, ...reste } = a;
    const rang = (a.designation?.rang ?? 0) + 1;
    const etat = { ...reste, designation: { personne: auteur.id, par: auteur.id, le: instant, rang } };
    return {
      etat,
      faits: [{ type: 'interimPris', par: auteur.id }],
      absence: suite(etat, instant),
      tachesFaites: ['trouDeContinuite', 'continuiteAOrganiser'],
    };
  },
};
