import { controleurDActes } from '../commun/controleur-d-actes.js';
import { EvenementsController } from './evenements.controller.js';
import { EvenementsPagesController } from './evenements.pages.controller.js';
import { routesDeLEvenement } from './routes.js';

/** Serious events; the pages run the same table. */
export const controleursDEvenement = [
  EvenementsController,
  EvenementsPagesController,
  controleurDActes('api/v1/evenements', 'ActesDEvenement', routesDeLEvenement),
];
