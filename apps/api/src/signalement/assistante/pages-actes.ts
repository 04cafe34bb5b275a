import type { Acte } from '#libs/domaine/acte.js';
import type { Signalement } from '#libs/domaine/signalement/etat.js';
import { actes } from '#libs/domaine/signalement/index.js';
import type { ActeAPage } from './possibles.js';

interface ActeDePage {
  acte: Acte<Signalement>;
  /** The form that is shown again when something typed is wrong; without it, the dossier itself. */
  formulaire?: ActeAPage;
  /** Where she goes then; without it, back to the dossier. */
  suite?: string;
}

/** Every act of the ASS that a page sends, by the end of its address. What is not here does not exist. */
export const ACTES_DES_PAGES: Readonly<Record<string, ActeDePage>> = {
  'accuse-reception': { acte: actes.accuserReception },
  recusation: { acte: actes.recuser, formulaire: 'recusation', suite: '/aujourdhui' },
  question: { acte: actes.questionnerTiers, formulaire: 'question' },
  'non-recevable': { acte: actes.declarerNonRecevable, formulaire: 'non-recevable' },
  contact: { acte: actes.noterContact, formulaire: 'contact' },
  proposition: { acte: actes.proposerAide },
  'proposition-annulation': { acte: actes.annulerEnvoi },
  'proposition-renvoi': { acte: actes.renvoyerMessage },
  rappels: { acte: actes.planifierRappel, formulaire: 'rappels' },
  'rappel-annulation': { acte: actes.annulerRappel, formulaire: 'rappels' },
  attente: { acte: actes.qualifier },
  horizon: { acte: actes.reporterHorizon, formulaire: 'horizon' },
  origine: { acte: actes.devoilerOrigine },
  'information-ecrite': { acte: actes.informerTiersParEcrit, formulaire: 'information-ecrite' },
  cloture: { acte: actes.clore, formulaire: 'cloture' },
};
