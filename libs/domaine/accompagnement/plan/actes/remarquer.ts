import { Texte } from '../../../champs.js';
import type { Acte, Decision } from '../../../acte.js';
import { estRefus, type Refus } from '../../../erreurs.js';
import type { Accompagnement } from '../../etat.js';
import { achever, ecritAvec, planEnCours } from '../ecrire.js';

export class Remarquer {
  @Texte({ libelle: 'Votre remarque', min: 3, max: 1000 })
  remarque!: string;
}

/** A remark on the whole, kept with the version that it speaks of. */
export const remarquer: Acte<Accompagnement, Remarquer> = {
  type: 'accompagnement.remarquer',
  champs: Remarquer,
  qui: ecritAvec,
  decider(a, { remarque }, contexte, auteur): Refus | Decision<Accompagnement> {
    const plan = planEnCours(a, auteur, contexte.instant);
    if (estRefus(plan)) return plan;
    const version = plan.version + 1;
    const ecrite = { texte: remarque.trim(), le: contexte.instant, par: auteur.id, version };
    const remarques = [...plan.remarques, ecrite];
    return achever(a, { ...plan, version, remarques }, contexte, { type: 'remarqueEcrite', par: auteur.id });
  },
};
