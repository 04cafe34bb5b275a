import { Jour } from '../../champs.js';
import { ajouter } from '#libs/calendrier/calendrier.js';
import { finDeJour } from '#libs/calendrier/journee.js';
import type { Acte, Decision } from '../../acte.js';
import { tient } from '../../continuite.js';
import { refus, saisieInvalide, type Refus } from '../../erreurs.js';
import { horizonPasse, type Signalement } from '../etat.js';
import { codeJusqua } from '../lettre.js';

export class ReporterHorizon {
  @Jour({ libelle: 'Nouveau dernier jour pour répondre' })
  jusquau!: string;
}

export const rienAReporter = refus('RIEN_A_REPORTER', 'Il n’y a pas de proposition ouverte à prolonger.');
const REPORT_MAX = { jours: 180 };

/** The ASS gives the agent more time. Only later, never sooner: a date told to him is a promise. */
export const reporterHorizon: Acte<Signalement, ReporterHorizon> = {
  type: 'signalement.reporterHorizon',
  champs: ReporterHorizon,
  qui: tient,
  decider(s, { jusquau }, { instant }, auteur): Refus | Decision<Signalement> {
    if (s.horizon === undefined || horizonPasse(s, instant)) return rienAReporter;
    const horizon = finDeJour(jusquau, s.territoire);
    if (horizon === undefined || horizon <= s.horizon || horizon > ajouter(instant, REPORT_MAX, s.territoire)) {
      return saisieInvalide({
        jusquau: ['Donnez un jour après l’échéance actuelle et dans les six mois, par exemple 2026-05-30.'],
      });
    }
    return {
      etat: { ...s, horizon },
      ...codeJusqua(s, horizon),
      faits: [{ type: 'horizonReporte', par: auteur.id }],
    };
  },
};
