import { controleurDActes } from '../commun/controleur-d-actes.js';
import { AstreintesController } from './astreintes.controller.js';
import { AstreintesPagesController } from './astreintes.pages.controller.js';
import { AutourDeLEvenementPagesController } from './autour.pages.controller.js';
import { ChronologieController } from './chronologie.controller.js';
import { EvenementsController } from './evenements.controller.js';
import { EvenementsPagesController } from './evenements.pages.controller.js';
import { routesDeLEvenement } from './routes.js';
import { VolontairesController } from './volontaires.controller.js';

/** Serious events; the pages run the same table. */
export const controleursDEvenement = [
  AstreintesController,
  AstreintesPagesController, // before: their addresses are more precise
  AutourDeLEvenementPagesController,
  VolontairesController,
  ChronologieController,
  EvenementsController,
  EvenementsPagesController,
  controleurDActes('api/v1/evenements', 'ActesDEvenement', routesDeLEvenement),
];
