import type { Acte, Decision } from '../../../acte.js';
import type { Refus } from '../../../erreurs.js';
import type { Accompagnement } from '../../etat.js';
import { ecritAvec } from '../../plan/ecrire.js';
import { TACHES } from '../refus.js';
import { avecPreparation } from '../regles.js';

export class TerminerPreparation {}

/** The return needs no preparation any more, by whichever of the two; the accompaniment goes on, or ends by its own acts. */
export const terminerPreparation: Acte<Accompagnement, TerminerPreparation> = {
  type: 'accompagnement.terminerPreparation',
  champs: TerminerPreparation,
  qui: ecritAvec,
  decider(a, _champs, { instant }, auteur): Refus | Decision<Accompagnement> {
    return avecPreparation(a, instant, (p) => ({
      etat: { ...a, preparation: { ...p, termineeLe: instant } },
      faits: [{ type: 'preparationTerminee', par: auteur.id }],
      tachesFaites: Object.values(TACHES),
    }));
  },
};
