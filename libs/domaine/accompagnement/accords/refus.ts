import { refus } from '../../erreurs.js';

export const accordRefuse = refus(
  'ACCORD_REFUSE',
  'L’agent a dit non, ou est revenu sur son accord. Rien ne se fait contre lui ; il peut changer d’avis de lui-même.',
);
export const accordManque = refus(
  'ACCORD_MANQUE',
  'Il faut d’abord l’accord de l’agent pour cet acte précis. Demandez-le-lui ; un autre accord ne le remplace pas.',
);
export const accordPerime = refus(
  'ACCORD_PERIME',
  'L’accord de l’agent est arrivé à son terme. Demandez-le-lui de nouveau.',
);
export const adhesionADemander = refus(
  'ADHESION_A_DEMANDER',
  'Demandez d’abord à l’agent son adhésion à ce projet, puis attendez sa réponse : son silence n’est pas un oui.',
);
export const adhesionARechercher = refus(
  'ADHESION_A_RECHERCHER',
  'Recherchez d’abord l’adhésion de la personne à ce projet, et laissez-lui le temps de répondre.',
);
export const projetAParler = refus(
  'PROJET_A_PARLER',
  'Parlez d’abord de ce projet avec l’agent, puis notez le jour : il se mène avec lui.',
);
export const accompagnementTermine = refus(
  'ACCOMPAGNEMENT_TERMINE',
  'Cet accompagnement est terminé. L’agent peut le reprendre de lui-même, jusqu’au jour indiqué.',
);
export const questionDejaPosee = refus(
  'QUESTION_DEJA_POSEE',
  'Cette question est déjà posée à l’agent. Il répond s’il veut ; la poser deux fois serait une pression.',
);
export const accordDejaDonne = refus(
  'ACCORD_DEJA_DONNE',
  'L’agent a déjà dit oui à cela, et ce oui vaut encore. Il n’y a rien à lui demander.',
);
export const questionClose = refus(
  'QUESTION_CLOSE',
  'Cette question n’attend plus de réponse. Vous pouvez dire ce que vous voulez de vous-même, plus bas sur la page.',
);
export const visiteASaDemande = refus(
  'VISITE_A_SA_DEMANDE',
  'Le texte veut que la visite à domicile vienne de l’agent : il la demande lui-même, et elle ne lui est pas proposée.',
);
export const pasDeProjet = refus(
  'PAS_DE_PROJET',
  'Aucun projet n’est encore écrit : écrivez-le d’abord, l’agent répondra à ce qu’il peut lire.',
);
export const demarcheInconnue = refus(
  'DEMARCHE_INCONNUE',
  'Le texte de cet agent demande sa réponse elle-même. Posez-lui la question, ou notez ce qu’il vous a dit.',
);
export const paroleInconnue = refus('PAROLE_INCONNUE', 'Cette réponse n’est plus à changer : elle ne compte plus.');
export const pourToutArreter = refus(
  'POUR_TOUT_ARRETER',
  'Cet accord porte tout l’accompagnement. Pour y mettre fin, choisissez « Tout arrêter » sur cette page.',
);
