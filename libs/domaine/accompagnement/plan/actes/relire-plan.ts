import type { Acte, Decision } from '../../../acte.js';
import { estRefus, type Refus } from '../../../erreurs.js';
import type { Accompagnement } from '../../etat.js';
import { achever, planEnCours } from '../ecrire.js';

export class RelirePlan {}

/** She has read what he wrote: it leaves her queue. Every other act of hers on the plan says as much. */
export const relirePlan: Acte<Accompagnement, RelirePlan> = {
  type: 'accompagnement.relirePlan',
  champs: RelirePlan,
  qui: (auteur, a) => a.titulaire === auteur.id,
  decider(a, _champs, contexte, auteur): Refus | Decision<Accompagnement> {
    const plan = planEnCours(a, auteur, contexte.instant);
    if (estRefus(plan)) return plan;
    return achever(a, plan, contexte, { type: 'planRelu', par: auteur.id });
  },
};
