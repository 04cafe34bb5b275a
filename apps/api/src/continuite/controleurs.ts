import { controleurDActes } from '../commun/controleur-d-actes.js';
import { ContinuiteController } from './continuite.controller.js';
import { ContinuitePagesController } from './continuite.pages.controller.js';
import { InterimsController } from './interims.controller.js';
import { InterimsPagesController } from './interims.pages.controller.js';
import { routesDeLAbsence, routesDeLAttente } from './routes.js';

/** The absence of a professional, and what of her work cannot wait; the pages run the same tables. */
export const controleursDeContinuite = [
  ContinuiteController,
  InterimsPagesController, // before: its addresses are more precise
  InterimsController,
  ContinuitePagesController,
  controleurDActes('api/v1/absences', 'Absence', routesDeLAbsence),
  controleurDActes('api/v1/signalements', 'Attente', routesDeLAttente),
];
