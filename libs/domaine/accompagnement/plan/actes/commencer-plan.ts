import type { Acte, Decision } from '../../../acte.js';
import { estRefus, type Refus } from '../../../erreurs.js';
import { empeche } from '../../accords/regle.js';
import type { Accompagnement } from '../../etat.js';
import { achever, planEnCours } from '../ecrire.js';
import { aProposerDabord, dejaCommence } from '../refus.js';

export class CommencerPlan {}

/**
 * It becomes active as the strength of his text has it, and in no other way (T-11): on his yes; where his adhésion is sought, once he
 * has had time to answer and did not refuse; in concertation, once it was spoken of together.
 */
export const commencerPlan: Acte<Accompagnement, CommencerPlan> = {
  type: 'accompagnement.commencerPlan',
  champs: CommencerPlan,
  qui: (auteur, a) => a.titulaire === auteur.id,
  decider(a, _champs, contexte, auteur): Refus | Decision<Accompagnement> {
    const { instant } = contexte;
    const plan = planEnCours(a, auteur, instant);
    if (estRefus(plan)) return plan;
    if (plan.etat === 'actif') return dejaCommence;
    if (plan.etat === 'brouillon') return aProposerDabord;
    const pourquoi = empeche(a, instant, 'plan', String(plan.projet));
    if (pourquoi !== undefined) return pourquoi;
    const actif = { ...plan, etat: 'actif' as const, convenu: plan.projet, version: plan.version + 1 };
    return achever(a, actif, contexte, { type: 'planCommence', par: auteur.id, projet: plan.projet });
  },
};
