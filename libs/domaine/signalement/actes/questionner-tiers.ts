import { Choix } from '../../champs.js';
import type { Acte, Decision } from '../../acte.js';
import { tient } from '../../continuite.js';
import { refus, type Refus } from '../../erreurs.js';
import { composer } from '../courriels/composer.js';
import { echeance } from '../horizon.js';
import { offreEnCours, type Signalement } from '../etat.js';

/** Facts that help to reach the agent; a closed list, so that no question can say where things stand. */
export const questions = {
  joindre: 'Comment et à quelles heures cette personne peut-elle être jointe ?',
  lieu: 'Dans quel lieu travaille cette personne en ce moment ?',
  constat: 'Quels faits précis avez-vous constatés, et à quelles dates ?',
  demarches: 'Quelles démarches avez-vous déjà faites, et auprès de qui ?',
} as const;

export class QuestionnerTiers {
  @Choix({ libelle: 'Votre question', parmi: questions })
  question!: keyof typeof questions;
}

export const questionImpossible = refus(
  'QUESTION_IMPOSSIBLE',
  'Une seule question peut être posée, à la personne qui a écrit, et seulement avant de proposer l’aide.',
);

/** One factual question to the referrer: one way, it closes by itself and reveals nothing of what follows (mission-anchors A10). */
export const questionnerTiers: Acte<Signalement, QuestionnerTiers> = {
  type: 'signalement.questionnerTiers',
  champs: QuestionnerTiers,
  qui: tient,
  decider(s, { question }, { instant }, auteur): Refus | Decision<Signalement> {
    const possible = s.priseEnCharge !== undefined && s.closLe === undefined && s.nonRecevable === undefined;
    if (!possible || s.origine.luiMeme || s.question !== undefined || offreEnCours(s) !== undefined)
      return questionImpossible;
    const jusquau = echeance(s, instant, s.reglages.question);
    return {
      etat: { ...s, question: { cle: question, le: instant, jusquau } },
      faits: [{ type: 'questionPosee', par: auteur.id }],
      suivi: { question: { cle: question, jusquau } },
      courriels: [composer('questionAuTiers', { pour: s.origine.personne, donnees: {} })],
    };
  },
};
