import type { Noun, Procedure } from '../noun.js';
import { accuserReception } from './actes/accuser-reception.js';
import { annulerEnvoi } from './actes/annuler-envoi.js';
import { annulerRappel } from './actes/annuler-rappel.js';
import { clore } from './actes/clore.js';
import { declarerNonRecevable } from './actes/declarer-non-recevable.js';
import { demanderAcces } from './actes/demander-acces.js';
import { demanderAutreAssistante } from './actes/demander-autre-assistante.js';
import { deposer } from './actes/deposer.js';
import { devoilerOrigine } from './actes/devoiler-origine.js';
import { informerTiersParEcrit } from './actes/informer-tiers-par-ecrit.js';
import { noterContact } from './actes/noter-contact.js';
import { ouvrirParAssistante } from './actes/ouvrir-par-assistante.js';
import { planifierRappel } from './actes/planifier-rappel.js';
import { preparerLettre } from './actes/preparer-lettre.js';
import { proposerAide } from './actes/proposer-aide.js';
import { qualifier, qualifierSansLire } from './actes/qualifier.js';
import { questionnerTiers } from './actes/questionner-tiers.js';
import { reaffecter } from './actes/reaffecter.js';
import { recuser } from './actes/recuser.js';
import { renvoyerMessage } from './actes/renvoyer-message.js';
import { repondre } from './actes/repondre.js';
import { repondreQuestion } from './actes/repondre-question.js';
import { reporterHorizon } from './actes/reporter-horizon.js';
import { informerTiers } from './etapes/informer-tiers.js';
import { prendreEnCharge } from './etapes/prendre-en-charge.js';
import { proposer } from './etapes/proposer.js';
import { rapprocher } from './etapes/rapprocher.js';
import { suivreOffre } from './etapes/suivre-offre.js';
import { actesDeConservation, conserver } from './conserver.js';
import { continuiteDe } from './continuite.js';
import { devoirDe } from './devoir.js';
import type { Signalement } from './etat.js';
import { retour } from './retours.js';

/** The acts of persons on a signalement. An act that is missing here cannot be called by anybody. */
export const actes = {
  accuserReception,
  recuser,
  questionnerTiers,
  repondreQuestion,
  declarerNonRecevable,
  preparerLettre,
  proposerAide,
  annulerEnvoi,
  renvoyerMessage,
  planifierRappel,
  annulerRappel,
  reporterHorizon,
  noterContact,
  devoilerOrigine,
  informerTiersParEcrit,
  clore,
  repondre,
  demanderAcces,
  demanderAutreAssistante,
  qualifier,
  qualifierSansLire,
  reaffecter,
};
export { actesDeConservation, deposer, ouvrirParAssistante };

const traiterSignalement: Procedure<Signalement> = {
  voie: 'dossier',
  etapes: { rapprocher, prendreEnCharge, proposer, informerTiers, suivreOffre },
  entree: ({
    profil: {
      id,
      version,
      informationDuTiers: { force },
    },
  }) => ({
    profil: { id, version, informationDuTiers: { force } },
  }),
};

export const signalement: Noun<Signalement> = {
  nature: 'signalement',
  procedures: { traiterSignalement, conserver },
  dabord: rapprocher,
  retour,
  colonnes: (s) => ({
    titulaire: s.titulaire,
    appeles: s.echelle?.appels.map((a) => a.personne) ?? [],
    ouvert: s.closLe === undefined,
    devoir: devoirDe(s),
    continuite: continuiteDe(s),
    profil: { id: s.profil.id, version: s.profil.version },
  }),
};
