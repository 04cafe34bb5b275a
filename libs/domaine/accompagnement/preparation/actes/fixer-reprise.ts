import { Jour } from '../../../champs.js';
import type { Acte, Decision } from '../../../acte.js';
import type { Refus } from '../../../erreurs.js';
import type { Accompagnement } from '../../etat.js';
import { ecritAvec } from '../../plan/ecrire.js';
import { avecPreparation } from '../regles.js';

export class FixerReprise {
  @Jour({ libelle: 'Jour de la reprise', optionnel: true })
  jour?: string;
}

/** The day on which he comes back, as he says it; empty: not known any more. The service social tells it to nobody. */
export const fixerReprise: Acte<Accompagnement, FixerReprise> = {
  type: 'accompagnement.fixerReprise',
  champs: FixerReprise,
  qui: ecritAvec,
  decider(a, { jour }, { instant }, auteur): Refus | Decision<Accompagnement> {
    return avecPreparation(a, instant, ({ jour: _avant, ...p }) => ({
      etat: { ...a, preparation: { ...p, ...(jour === undefined ? {} : { jour }) } },
      faits: [{ type: 'repriseFixee', par: auteur.id }],
    }));
  },
};
