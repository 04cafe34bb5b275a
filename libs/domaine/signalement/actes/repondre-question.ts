import { Texte } from '../../champs.js';
import type { Acte, Decision } from '../../acte.js';
import { refus, type Refus } from '../../erreurs.js';
import type { Signalement } from '../etat.js';

export class RepondreQuestion {
  @Texte({ libelle: 'Votre réponse', min: 2, max: 2000 })
  reponse!: string;
}

export const questionClose = refus(
  'QUESTION_CLOSE',
  'Cette question est close ; il n’y a plus rien à faire de votre côté.',
);

/** The referrer answers, once, before the date that he was told: after it the question is closed, whatever happened meanwhile. */
export const repondreQuestion: Acte<Signalement, RepondreQuestion> = {
  type: 'signalement.repondreQuestion',
  champs: RepondreQuestion,
  porte: 'tiers',
  qui: (auteur, s) => s.origine.personne === auteur.id && !s.origine.luiMeme && s.question !== undefined,
  decider(s, { reponse }, { instant }, auteur): Refus | Decision<Signalement> {
    const { question } = s;
    if (question === undefined || question.reponse !== undefined || instant >= question.jusquau) return questionClose;
    return {
      etat: { ...s, question: { ...question, reponse: { mots: reponse.trim(), le: instant } } },
      faits: [{ type: 'questionRepondue', par: auteur.id }],
      suivi: { questionReponduLe: instant },
    };
  },
};
