import { gabarits as deLAbsence } from './absence/courriels/index.js';
import { gabarits as deLAccompagnement } from './accompagnement/courriels/index.js';
import { alerteAuService } from './alerte-sortante/courriels/alerte-au-service.js';
import { trouAstreinte } from './astreinte/courriels/trou-astreinte.js';
import { canari } from './canari/courriels/canari.js';
import { gabarits as deLaConservation } from './conservation/courriels/index.js';
import { gabarits as deLEvenement } from './evenement/courriels/index.js';
import { soutienAuService } from './evenement/courriels/soutien-au-service.js';
import { gabarits as duPartage } from './partage/courriels/index.js';
import { gabarits as duRetour } from './retour-au-travail/courriels/index.js';
import { gabarits as duSignalement } from './signalement/courriels/index.js';
import { matin } from './tournee/courriels/matin.js';
import { essaiDeCanal } from './volontariat/courriels/essai-de-canal.js';

/** Every mail that leaves the house, by name. */
export const gabarits = {
  ...duSignalement,
  ...deLAbsence,
  ...deLAccompagnement,
  ...duPartage,
  ...duRetour,
  ...deLaConservation,
  ...deLEvenement,
  matin,
  alerteAuService,
  trouAstreinte,
  essaiDeCanal,
  canari,
  soutienAuService,
};
