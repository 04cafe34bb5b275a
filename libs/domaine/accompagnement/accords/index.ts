import { confirmer } from './actes/confirmer.js';
import { constaterRetrait } from './actes/constater-retrait.js';
import { demanderAccord } from './actes/demander-accord.js';
import { exprimer } from './actes/exprimer.js';
import { noterDemarche } from './actes/noter-demarche.js';
import { noterParole } from './actes/noter-parole.js';
import { repondreQuestion } from './actes/repondre-question.js';
import { reprendreQuestion } from './actes/reprendre-question.js';
import { retirerUn } from './actes/retirer-un.js';
import { retirer } from './actes/retirer.js';

/** What is asked, answered, written down and withdrawn, one thing at a time. */
export const actesDesAccords = {
  demanderAccord,
  reprendreQuestion,
  noterParole,
  noterDemarche,
  repondreQuestion,
  exprimer,
  confirmer,
  retirerUn,
  retirer,
  constaterRetrait,
};
