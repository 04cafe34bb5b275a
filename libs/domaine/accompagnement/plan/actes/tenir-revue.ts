import { Jour, Texte } from '../../../champs.js';
import { ajouter } from '#libs/calendrier/calendrier.js';
import type { Acte, Decision } from '../../../acte.js';
import { estRefus, saisieInvalide, type Refus } from '../../../erreurs.js';
import type { Accompagnement } from '../../etat.js';
import { achever, planEnCours } from '../ecrire.js';
import { jourOuvreDepuis, problemeDuJour } from '../jours.js';

export class TenirRevue {
  @Texte({ libelle: 'Où il en est, de son point de vue et avec ses mots', min: 3, max: 1000, optionnel: true })
  bilan?: string;

  @Jour({ libelle: 'Prochaine fois', optionnel: true })
  prochaine?: string;
}

/** They looked at it together; what changed is said from his side only, and the next time is set. */
export const tenirRevue: Acte<Accompagnement, TenirRevue> = {
  type: 'accompagnement.tenirRevue',
  champs: TenirRevue,
  qui: (auteur, a) => a.titulaire === auteur.id,
  decider(a, { bilan, prochaine }, contexte, auteur): Refus | Decision<Accompagnement> {
    const { instant } = contexte;
    const plan = planEnCours(a, auteur, instant);
    if (estRefus(plan)) return plan;
    const probleme = prochaine === undefined ? undefined : problemeDuJour(a, prochaine, instant);
    if (probleme !== undefined) return saisieInvalide({ prochaine: [probleme] });
    const revueLe = prochaine ?? jourOuvreDepuis(ajouter(instant, a.reglages.revuePlan, a.territoire), a);
    const revues = [
      ...plan.revues,
      { le: instant, par: auteur.id, ...(bilan === undefined ? {} : { bilan: bilan.trim() }) },
    ];
    const tenue = { ...plan, version: plan.version + 1, revues, revueLe };
    return achever(a, tenue, contexte, { type: 'revueTenue', par: auteur.id });
  },
};
