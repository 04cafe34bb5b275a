import { affaireConfiee } from './affaire-confiee.js';
import { monteeDeLigne } from './montee-de-ligne.js';
import { nonRecevableAuTiers } from './non-recevable-au-tiers.js';
import { nouvelleAffaire } from './nouvelle-affaire.js';
import { offreFaite } from './offre-faite.js';
import { propositionAgent } from './proposition-agent.js';
import { questionAuTiers } from './question-au-tiers.js';
import { rappelAgent } from './rappel-agent.js';
import { receptionAuTiers } from './reception-au-tiers.js';
import { texteAuTiers } from './texte-au-tiers.js';

/** Every mail of a signalement, by name. */
export const gabarits = {
  receptionAuTiers,
  nouvelleAffaire,
  monteeDeLigne,
  propositionAgent,
  rappelAgent,
  offreFaite,
  questionAuTiers,
  nonRecevableAuTiers,
  texteAuTiers,
  affaireConfiee,
};

export type NomGabarit = keyof typeof gabarits;

/** What the template of this name can say: deposits are checked against it. */
export type DonneesDe<N extends NomGabarit> = Parameters<(typeof gabarits)[N]['rendre']>[0];
