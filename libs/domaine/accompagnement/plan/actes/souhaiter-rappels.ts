import { Choix } from '../../../champs.js';
import type { Acte, Decision } from '../../../acte.js';
import type { Refus } from '../../../erreurs.js';
import { accompagnementTermine } from '../../accords/regle.js';
import { cloture, type Accompagnement } from '../../etat.js';
import { ajusterRappels } from '../rappels.js';
import { constater } from '../regles.js';

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
    const suite = ajusterRappels(constater({ ...a, souhaits }, contexte.instant), contexte);
    return { ...suite, faits: [{ type: 'rappelsChoisis', par: auteur.id }] };
  },
};
