import { ajouterAction } from './actes/ajouter-action.js';
import { ajouterObjectif } from './actes/ajouter-objectif.js';
import { changerAction } from './actes/changer-action.js';
import { changerObjectif } from './actes/changer-objectif.js';
import { classerProblematique } from './actes/classer-problematique.js';
import { clorePlan } from './actes/clore-plan.js';
import { commencerPlan } from './actes/commencer-plan.js';
import { ecrireDiagnostic } from './actes/ecrire-diagnostic.js';
import { fixerRevue } from './actes/fixer-revue.js';
import { proposerPlan } from './actes/proposer-plan.js';
import { relirePlan } from './actes/relire-plan.js';
import { remarquer } from './actes/remarquer.js';
import { repondreAction } from './actes/repondre-action.js';
import { repondrePlan } from './actes/repondre-plan.js';
import { souhaiterRappels } from './actes/souhaiter-rappels.js';
import { suivreAction } from './actes/suivre-action.js';
import { suivreObjectif } from './actes/suivre-objectif.js';
import { tenirRevue } from './actes/tenir-revue.js';

/** The assessment, which is hers, and the plan, which is written by two. */
export const actesDuPlan = {
  ecrireDiagnostic,
  classerProblematique,
  ajouterObjectif,
  changerObjectif,
  suivreObjectif,
  ajouterAction,
  changerAction,
  suivreAction,
  repondreAction,
  proposerPlan,
  relirePlan,
  repondrePlan,
  commencerPlan,
  remarquer,
  tenirRevue,
  fixerRevue,
  clorePlan,
  souhaiterRappels,
};
