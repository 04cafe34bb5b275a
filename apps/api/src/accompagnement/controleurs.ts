import { controleurDActes } from '../commun/controleur-d-actes.js';
import { routesDesAccords, routesDuDebut } from './routes/accords.js';

/** Every act of an accompaniment as an endpoint; the tables are beside, one per part of it. */
export const controleursDAccompagnement = [
  controleurDActes('api/v1/signalements', 'DebutDAccompagnement', routesDuDebut),
  controleurDActes('api/v1/accompagnements', 'Accompagnement', [...routesDesAccords]),
];
