import { refus } from '../../../erreurs.js';

export const accompagnementFini = refus('ACCOMPAGNEMENT_FINI', 'Cet accompagnement est terminé.');
export const personneAbsente = refus(
  'PERSONNE_ABSENTE',
  'La personne qui vous accompagne est là : écrivez-lui ou appelez-la, elle vous répond elle-même.',
);
