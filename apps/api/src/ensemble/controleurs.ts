import { controleurDActes } from '../commun/controleur-d-actes.js';
import { EntremisesController } from './entremises.controller.js';
import { GroupesController } from './groupes.controller.js';
import { GroupesPagesController } from './groupes.pages.controller.js';
import { routesDesParties, routesDuGroupe } from './routes.js';

/** What is done together with others, on the side of those others. */
export const controleursDEnsemble = [
  GroupesController,
  GroupesPagesController,
  controleurDActes('api/v1/groupes', 'Groupe', routesDuGroupe),
  EntremisesController,
  controleurDActes('api/v1/entremises', 'Entremise', routesDesParties),
];
