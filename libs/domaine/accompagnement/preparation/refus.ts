import { refus } from '../../erreurs.js';

export const pasDePreparation = refus(
  'PAS_DE_PREPARATION',
  'Aucun retour ne se prépare dans cet accompagnement. Ouvrez-en la préparation, si l’agent le souhaite.',
);
export const preparationTerminee = refus(
  'PREPARATION_TERMINEE',
  'La préparation de ce retour est terminée ; l’accompagnement, lui, continue.',
);
export const accueilInconnu = refus('ACCUEIL_INCONNU', 'Choisissez une des lignes de la page.', 'saisie');
export const transmissionNonPrevue = refus(
  'ACCUEIL_NON_PREVU',
  'Le texte de cet agent n’admet pas que des phrases soient transmises sur une personne. L’agent parle lui-même à son service, avec votre aide.',
);
export const TACHES = { preparer: 'retourAPreparer', nouvelles: 'nouvellesApresReprise' } as const;
