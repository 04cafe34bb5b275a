import { refus } from '../erreurs.js';

export const entremiseNonPrevue = refus(
  'ENTREMISE_NON_PREVUE',
  'Le texte qui s’applique à cet agent ne prévoit rien de tel. Vous pouvez le conseiller, et il parle lui-même à qui il veut.',
);
export const entremiseEnCours = refus(
  'ENTREMISE_EN_COURS',
  'Une proposition est déjà faite à l’agent. Attendez-en le terme, ou renoncez-y, avant d’en faire une autre.',
);
export const entremiseAttendue = refus(
  'ENTREMISE_ATTENDUE',
  'Chaque personne n’a pas encore dit oui. Rien ne commence sans le oui de chacune.',
);
/** One answer, whoever it comes from: a refusal, a withdrawal, a silence or her own choice. */
export const pasLieu = refus('N_A_PAS_LIEU', 'Elle n’a pas lieu. Il n’y a rien d’autre à en savoir.');
