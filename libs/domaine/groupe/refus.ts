import { refus } from '../erreurs.js';

export const groupeNonPrevu = refus(
  'GROUPE_NON_PREVU',
  'Le texte qui s’applique ici ne prévoit pas de groupe ressource, ou ce service n’est pas de votre secteur. Rien n’a été enregistré.',
  'habilitation',
);
export const seanceTerminee = refus(
  'SEANCE_TERMINEE',
  'Cette séance est passée ou close : rien ne s’y ajoute et rien ne s’y lit. Convoquez-en une autre.',
);
export const pointInconnu = refus('POINT_INCONNU', 'Ce point n’est plus à l’ordre du jour. Rechargez la page.');
