import { absenceAnnoncee } from './absence-annoncee.js';
import { accordDemande } from './accord-demande.js';
import { changementDePersonne } from './changement-de-personne.js';
import { finDAccompagnement } from './fin-d-accompagnement.js';
import { planALire } from './plan-a-lire.js';
import { rappelDuPlan } from './rappel-du-plan.js';
import { rappelRendezVous } from './rappel-rendez-vous.js';
import { rendezVousAnnule } from './rendez-vous-annule.js';
import { rendezVousDeplace } from './rendez-vous-deplace.js';
import { rendezVousFixe } from './rendez-vous-fixe.js';
import { rendezVousPropose } from './rendez-vous-propose.js';
import { reponseALire } from './reponse-a-lire.js';

/** Every mail of an accompaniment, by name. */
export const gabarits = {
  absenceAnnoncee,
  changementDePersonne,
  accordDemande,
  rendezVousPropose,
  rendezVousFixe,
  rendezVousDeplace,
  rendezVousAnnule,
  rappelRendezVous,
  planALire,
  rappelDuPlan,
  finDAccompagnement,
  reponseALire,
};

export type NomGabarit = keyof typeof gabarits;

/** What the template of this name can say: deposits are checked against it. */
export type DonneesDe<N extends NomGabarit> = Parameters<(typeof gabarits)[N]['rendre']>[0];
