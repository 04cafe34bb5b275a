import { refus } from '../../erreurs.js';

export const motifNonPrevu = refus(
  'DEROGATION_NON_PREVUE',
  'Le texte qui s’applique à cet agent ne prévoit pas ce motif. L’urgence, la gravité ou l’intérêt du service n’en sont pas.',
);
export const derogationTerminee = refus(
  'DEROGATION_TERMINEE',
  'Cette dérogation est terminée. S’il le faut encore, ouvrez-en une autre.',
);
export const avisAttendu = refus(
  'AVIS_ATTENDU',
  'La professionnelle que vous avez sollicitée n’a pas donné son accord. Appelez-la ; si personne ne peut être joint, ouvrez une dérogation qui le dit.',
);
export const dejaDit = refus('DEJA_DIT', 'C’est déjà fait ; rien n’a changé.');
