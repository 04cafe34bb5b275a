import { Reference } from '../../champs.js';
import type { Acte, Decision } from '../../acte.js';
import { refus, saisieInvalide, type Refus } from '../../erreurs.js';
import { aQuiPasser, passationEnCours } from '../depart/passation.js';
import { estFinie, type AbsenceProfessionnel } from '../etat.js';
import { encadre } from '../regle.js';
import { suite } from '../suite.js';
import { absenceFinie } from './corriger.js';

export class ConfierTout {
  @Reference({ libelle: 'Confier à' })
  a!: string;
}

export const pasUnDepart = refus(
  'PAS_UN_DEPART',
  'Cette absence n’est pas un départ : la personne revient, ses dossiers l’attendent. Pour un départ, inscrivez-le comme tel.',
);

export const passationDejaEnCours = refus(
  'PASSATION_EN_COURS',
  'Les dossiers sont en train de changer de mains. Attendez quelques instants, puis voyez ce qui reste.',
);

/**
 * All that somebody who leaves still answers for goes to one person, decided once by the line above her or by herself, without
 * reading; each dossier then changes hands by its own act. What this person may not have stays, to be handed over one by one.
 */
export const confierTout: Acte<AbsenceProfessionnel, ConfierTout> = {
  type: 'absence.confierTout',
  champs: ConfierTout,
  porte: 'absence',
  qui: (auteur, a, { ligne }) => auteur.id === a.personne || encadre(auteur, a, ligne),
  decider(a, { a: vers }, { instant, carte, couverture }, auteur): Refus | Decision<AbsenceProfessionnel> {
    if (a.genre !== 'depart') return pasUnDepart;
    if (estFinie(a) || a.retourLe !== undefined) return absenceFinie;
    if (passationEnCours(a) !== undefined) return passationDejaEnCours;
    if (!aQuiPasser(a, carte, couverture?.rangs ?? []).includes(vers))
      return saisieInvalide({ a: ['Choisissez une personne présente, parmi celles qui sont proposées.'] });
    const etat = { ...a, passations: [...(a.passations ?? []), { a: vers, par: auteur.id, le: instant }] };
    return { etat, faits: [{ type: 'passationDecidee', par: auteur.id }], absence: suite(etat, instant) };
  },
};
