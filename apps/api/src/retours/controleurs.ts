import { controleurDActes } from '../commun/controleur-d-actes.js';
import { RetoursController } from './retours.controller.js';
import { RetoursPagesController } from './retours.pages.controller.js';
import { routesDuRetour, routesDuRetourDeLAgent, routeDuVisa } from './routes.js';

/** Every act on the absence of an agent; the pages run the same tables. */
export const controleursDesRetours = [
  RetoursController,
  RetoursPagesController,
  controleurDActes('api/v1/retours', 'Retour', [...routesDuRetour, ...routesDuRetourDeLAgent]),
  controleurDActes('api/v1/archives/retourAuTravail', 'ArchivesRetourAuTravail', [routeDuVisa]),
];
