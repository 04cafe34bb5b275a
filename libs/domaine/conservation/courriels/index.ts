import { effacementAnnonce } from './effacement-annonce.js';
import { effacementFait } from './effacement-fait.js';

/** Mails of the end of any dossier, by name. */
export const gabarits = { effacementAnnonce, effacementFait };
