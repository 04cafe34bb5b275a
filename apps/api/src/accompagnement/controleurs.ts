import { ArchivesController } from '../archives/archives.controller.js';
import { controleurDActes, type RouteDActe } from '../commun/controleur-d-actes.js';
import { MesDonneesController } from './donnees/donnees.controller.js';
import { NotesPagesController } from './notes.pages.controller.js';
import { PasserLaMainController } from './passer-la-main.pages.controller.js';
import { AgendaController } from './agenda.controller.js';
import { DocumentScelleController } from './document-scelle.controller.js';
import { routesDesAccords, routesDuDebut } from './routes/accords.js';
import { derogationDuSignalement, ouvertureDeDerogation, routesDesDerogations } from './routes/derogations.js';
import { demandeDAppui, routesDesAppuis } from './routes/appuis.js';
import { routesDesArchives, routesDesDroits, routesDeConservation } from './routes/droits.js';
import { routesDesEcrits } from './routes/ecrits.js';
import { routesDEnsemble } from './routes/ensemble.js';
import { routesDesEntretiens } from './routes/entretiens.js';
import { PlanEnPdfController } from './plan/plan.controller.js';
import { routesDeLaFiche } from './routes/fiche.js';
import { routesDeLaFin } from './routes/fin.js';
import { routesDeLInterim } from './routes/interim.js';
import { routesDesNotes } from './routes/notes.js';
import { routesDesPartages } from './routes/partages.js';
import { routesDuPlan } from './routes/plan.js';
import { routesDeLaPreparation } from './routes/preparation.js';

/** Every act on an accompaniment; the tables are beside, one per part of it. The pages run the same. */
export const routesDeLAccompagnement: readonly RouteDActe[] = [
  ...routesDesAccords,
  ...routesDesEntretiens,
  ...routesDuPlan,
  ...routesDeLaPreparation,
  ...routesDesEcrits,
  ...routesDesPartages,
  ...routesDEnsemble,
  ...ouvertureDeDerogation,
  ...demandeDAppui,
  ...routesDeLaFiche,
  ...routesDeLInterim,
  ...routesDesNotes,
  ...routesDeLaFin,
  ...routesDesDroits,
];

export const controleursDAccompagnement = [
  controleurDActes('api/v1/signalements', 'ConservationDuSignalement', routesDeConservation),
  ...Object.entries(routesDesArchives).map(([nature, route]) =>
    controleurDActes(`api/v1/archives/${nature}`, `Archives${nature}`, [route]),
  ),
  MesDonneesController,
  NotesPagesController,
  PasserLaMainController,
  ArchivesController,
  controleurDActes('api/v1/signalements', 'DebutDAccompagnement', routesDuDebut),
  controleurDActes('api/v1/accompagnements', 'Accompagnement', routesDeLAccompagnement),
  AgendaController,
  PlanEnPdfController,
  DocumentScelleController,
  controleurDActes('api/v1/signalements', 'DerogationDuSignalement', [derogationDuSignalement]),
  controleurDActes('api/v1/derogations', 'Derogation', routesDesDerogations),
  controleurDActes('api/v1/appuis', 'Appui', routesDesAppuis),
];
