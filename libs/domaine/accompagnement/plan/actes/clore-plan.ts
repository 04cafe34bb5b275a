import { Texte } from '../../../champs.js';
import type { Acte, Decision } from '../../../acte.js';
import { estRefus, type Refus } from '../../../erreurs.js';
import type { Accompagnement } from '../../etat.js';
import { achever, planEnCours } from '../ecrire.js';

export class ClorePlan {
  @Texte({ libelle: 'Ce qui a changé, de son point de vue et avec ses mots', min: 3, max: 1000, optionnel: true })
  bilan?: string;
}

/** It ends, whatever is left undone; the accompaniment may go on, and a new goal takes it up again. */
export const clorePlan: Acte<Accompagnement, ClorePlan> = {
  type: 'accompagnement.clorePlan',
  champs: ClorePlan,
  qui: (auteur, a) => a.titulaire === auteur.id,
  decider(a, { bilan }, contexte, auteur): Refus | Decision<Accompagnement> {
    const { instant } = contexte;
    const plan = planEnCours(a, auteur, instant);
    if (estRefus(plan)) return plan;
    const { revueLe: _plusDeRevue, ...reste } = plan;
    const clos = { le: instant, par: auteur.id, ...(bilan === undefined ? {} : { bilan: bilan.trim() }) };
    const termine = { ...reste, etat: 'clos' as const, version: plan.version + 1, clos };
    return achever(a, termine, contexte, { type: 'planClos', par: auteur.id });
  },
};
