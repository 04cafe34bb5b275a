import { Jour } from '../../../champs.js';
import type { Acte, Decision } from '../../../acte.js';
import { estRefus, saisieInvalide, type Refus } from '../../../erreurs.js';
import type { Accompagnement } from '../../etat.js';
import { achever, planEnCours } from '../ecrire.js';
import { problemeDuJour } from '../jours.js';

export class FixerRevue {
  @Jour({ libelle: 'Quand en reparler ensemble' })
  revue!: string;
}

/** Another day to look at it together. */
export const fixerRevue: Acte<Accompagnement, FixerRevue> = {
  type: 'accompagnement.fixerRevue',
  champs: FixerRevue,
  qui: (auteur, a) => a.titulaire === auteur.id,
  decider(a, { revue }, contexte, auteur): Refus | Decision<Accompagnement> {
    const plan = planEnCours(a, auteur, contexte.instant);
    if (estRefus(plan)) return plan;
    const probleme = problemeDuJour(a, revue, contexte.instant);
    if (probleme !== undefined) return saisieInvalide({ revue: [probleme] });
    const fixee = { ...plan, version: plan.version + 1, revueLe: revue };
    return achever(a, fixee, contexte, { type: 'revueFixee', par: auteur.id });
  },
};
