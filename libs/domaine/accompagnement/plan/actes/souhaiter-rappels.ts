import { Choix } from '../../../champs.js';
import type { Acte, Decision } from '../../../acte.js';
import type { Refus } from '../../../erreurs.js';
import { accompagnementTermine } from '../../accords/regle.js';
import { cloture, type Accompagnement } from '../../etat.js';
import { tenirLesRappels } from '../rappels.js';

export class SouhaiterRappels {
  @Choix({
    libelle: 'Un message la veille de ce que j’ai à faire',
    parmi: { oui: 'Oui, je veux bien', non: 'Non, aucun message' },
  })
  rappels!: 'oui' | 'non';
}

/** Reminders of his own lines, to himself: none unless he asks, all taken back when he no longer wants them. */
export const souhaiterRappels: Acte<Accompagnement, SouhaiterRappels> = {
  type: 'accompagnement.souhaiterRappels',
  champs: SouhaiterRappels,
  qui: (auteur, a) => a.agent === auteur.id,
  decider(a, { rappels }, contexte, auteur): Refus | Decision<Accompagnement> {
    if (cloture(a) !== undefined) return accompagnementTermine;
    const { rappelsDuPlan: _avant, ...autres } = a.souhaits;
    const souhaits = { ...autres, ...(rappels === 'oui' ? { rappelsDuPlan: true as const } : {}) };
    return tenirLesRappels({ etat: { ...a, souhaits }, faits: [{ type: 'rappelsChoisis', par: auteur.id }] }, contexte);
  },
};
