import { controleurDActes, type RouteDActe } from '../commun/controleur-d-actes.js';
import { AgendaController } from './agenda.controller.js';
import { routesDesAccords, routesDuDebut } from './routes/accords.js';
import { routesDesEntretiens } from './routes/entretiens.js';

/** Every act on an accompaniment; the tables are beside, one per part of it. The pages run the same. */
export const routesDeLAccompagnement: readonly RouteDActe[] = [...routesDesAccords, ...routesDesEntretiens];

export const controleursDAccompagnement = [
  controleurDActes('api/v1/signalements', 'DebutDAccompagnement', routesDuDebut),
  controleurDActes('api/v1/accompagnements', 'Accompagnement', routesDeLAccompagnement),
  AgendaController,
];
