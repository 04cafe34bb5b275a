import { Texte } from '../../../champs.js';
import type { Acte, Decision } from '../../../acte.js';
import type { Refus } from '../../../erreurs.js';
import { quiCessent } from '../../accords/arreter.js';
import { accompagnementTermine } from '../../accords/regle.js';
import { cloture, type Accompagnement } from '../../etat.js';
import { tenirLesRappels } from '../../plan/rappels.js';
import { finir } from './clore.js';

export class Terminer {
  @Texte({ libelle: 'Ce qui a changé pour vous', min: 3, max: 1000, optionnel: true })
  bilan?: string;
}

/** He ends it himself because it has served; nothing leaves, nobody is told, and he may take it up again. */
export const terminer: Acte<Accompagnement, Terminer> = {
  type: 'accompagnement.terminer',
  champs: Terminer,
  qui: (auteur, a) => a.agent === auteur.id,
  decider(a, { bilan }, contexte, auteur): Refus | Decision<Accompagnement> {
    if (cloture(a) !== undefined) return accompagnementTermine;
    const decision: Decision<Accompagnement> = {
      etat: finir(a, contexte.instant, { par: auteur.id, motif: 'agent', bilan }),
      faits: [{ type: 'accompagnementClos', par: auteur.id, motif: 'agent' }],
      fermePartages: true,
      courrielsAnnules: quiCessent(a, contexte),
    };
    return tenirLesRappels(decision, contexte);
  },
};
