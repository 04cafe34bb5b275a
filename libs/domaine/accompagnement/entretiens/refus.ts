import { refus } from '../../erreurs.js';

export const entretienInconnu = refus(
  'ENTRETIEN_INCONNU',
  'Ce rendez-vous est terminé ou annulé. Regardez les rendez-vous de la page, elle a pu changer.',
);
export const creneauPasse = refus(
  'CRENEAU_PASSE',
  'Ce moment est passé ou n’est plus proposé. Choisissez-en un autre, ou demandez-en d’autres.',
);
export const unSeulMoment = refus(
  'UN_SEUL_MOMENT',
  'Un rendez-vous convenu n’a qu’un moment : effacez les autres, ou décochez « Nous en avons convenu ».',
);
export const tropTot = refus(
  'ENTRETIEN_A_VENIR',
  'Ce rendez-vous n’a pas encore eu lieu. Notez ce qu’il en est après son début.',
);
export const lieuDeSonChoix = refus(
  'LIEU_DE_SON_CHOIX',
  'Sur le lieu de travail, des collègues peuvent voir. Ce lieu ne se retient que si l’agent l’a lui-même préféré : dites-le.',
);
export const dejaAutreMoment = refus('DEJA_DEMANDE', 'Vous avez déjà demandé d’autres moments ; votre demande est là.');
