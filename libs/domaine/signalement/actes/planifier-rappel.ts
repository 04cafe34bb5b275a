import { Choix, Jour } from '../../champs.js';
import { debutDeJour, jourLocal } from '#libs/calendrier/journee.js';
import { horsSilence } from '#libs/calendrier/calendrier.js';
import type { Acte, Decision } from '../../acte.js';
import { tient } from '../../continuite.js';
import { refus, saisieInvalide, type Refus } from '../../erreurs.js';
import { appelleUneOffre, horizonPasse, offreEnCours, type Signalement } from '../etat.js';

export class PlanifierRappel {
  @Choix({ libelle: 'Rappel', parmi: { '1': 'Le prochain', '2': 'Le suivant' } })
  rang!: '1' | '2';

  @Jour({ libelle: 'Jour du rappel' })
  le!: string;
}

export const rappelsEpuises = refus(
  'RAPPELS_EPUISES',
  'L’aide a été proposée autant de fois que le réglage local le permet : un rappel de plus serait une pression.',
);
export const rienARappeler = refus('RIEN_A_RAPPELER', 'Il n’y a pas de proposition ouverte à rappeler.');

/**
 * She adds a reminder or moves one (T-09: none unless she asks). It is taken whatever the agent answered, and then no message
 * leaves: what the clock is told must not depend on him.
 */
export const planifierRappel: Acte<Signalement, PlanifierRappel> = {
  type: 'signalement.planifierRappel',
  champs: PlanifierRappel,
  qui: tient,
  decider(s, { rang, le }, { instant }, auteur): Refus | Decision<Signalement> {
    if (!appelleUneOffre(s) || offreEnCours(s) === undefined || horizonPasse(s, instant)) return rienARappeler;
    const indice = Number(rang) - 1;
    if (indice > s.rappelsPrevus.length)
      return saisieInvalide({ rang: ['Choisissez d’abord le jour du prochain rappel.'] });
    const rappelsPrevus = [...s.rappelsPrevus];
    rappelsPrevus[indice] = horsSilence(debutDeJour(le, s.territoire), s.reglages.silence, s.territoire);
    if (1 + s.rappels.length + rappelsPrevus.length > s.reglages.offresMax) return rappelsEpuises;
    const horizon = s.horizon;
    const tard = horizon !== undefined && le >= jourLocal(horizon, s.territoire);
    const desordre = rappelsPrevus[0] != null && rappelsPrevus[1] != null && rappelsPrevus[1] <= rappelsPrevus[0];
    if (le <= jourLocal(instant, s.territoire) || tard || desordre)
      return saisieInvalide({
        le: ['Donnez un jour à venir, avant la fin de la proposition, et dans l’ordre des rappels.'],
      });
    return { etat: { ...s, rappelsPrevus }, faits: [{ type: 'rappelPlanifie', par: auteur.id, rang: Number(rang) }] };
  },
};
