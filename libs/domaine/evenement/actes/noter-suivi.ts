import { Texte } from '../../champs.js';
import type { Acte, Decision } from '../../acte.js';
import { saisieInvalide, type Refus } from '../../erreurs.js';
import { mene, participe } from '../agir.js';
import type { Evenement } from '../etat.js';
import { refuserLesNoms } from '../sans-nom.js';

export class NoterSuivi {
  @Texte({ libelle: 'Quelle date du suivi', max: 20 })
  quoi!: string;

  @Texte({ libelle: 'Ce qui a été fait, sans nommer personne', min: 3, max: 1000 })
  mots!: string;
}

/** How the service goes at J+1, J+7…: what was done, of nobody in particular. */
export const noterSuivi: Acte<Evenement, NoterSuivi> = {
  type: 'evenement.noterSuivi',
  champs: NoterSuivi,
  porte: 'evenement',
  sansNom: ({ mots }) => mots,
  qui: (auteur, e, contexte) => mene(auteur, e) || participe(auteur, e, contexte),
  decider(e, champs, contexte, auteur): Refus | Decision<Evenement> {
    const suivi = e.suivis.find((s) => s.quoi === champs.quoi);
    if (suivi === undefined || suivi.fait !== undefined)
      return saisieInvalide({ quoi: ['Choisissez une date du suivi qui n’est pas encore notée.'] });
    const refuse = refuserLesNoms(champs, ['mots'], contexte);
    if (refuse !== undefined) return refuse;
    const fait = { par: auteur.id, le: contexte.instant, mots: champs.mots.trim() };
    const suivis = e.suivis.map((s) => (s === suivi ? { ...s, fait } : s));
    const resteAFaire = suivis.some((s) => s.rappeleLe !== undefined && s.fait === undefined);
    return {
      etat: { ...e, suivis },
      faits: [{ type: 'suiviNote', par: auteur.id, quoi: suivi.quoi }],
      tachesFaites: resteAFaire ? [] : ['suiviDEvenement'],
    };
  },
};
