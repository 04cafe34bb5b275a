import { cocherLigne } from './actes/cocher-ligne.js';
import { demanderAccueil } from './actes/demander-accueil.js';
import { fixerReprise } from './actes/fixer-reprise.js';
import { noterAccueil } from './actes/noter-accueil.js';
import { noterNouvelles } from './actes/noter-nouvelles.js';
import { ouvrirPreparation } from './actes/ouvrir-preparation.js';
import { terminerPreparation } from './actes/terminer-preparation.js';

/** The return to work, prepared with him and followed after it. */
export const actesDeLaPreparation = {
  ouvrirPreparation,
  fixerReprise,
  cocherLigne,
  demanderAccueil,
  noterAccueil,
  noterNouvelles,
  terminerPreparation,
};
