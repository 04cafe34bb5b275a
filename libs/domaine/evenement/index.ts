import type { Noun, Procedure } from '../noun.js';
import { annulerSeance } from './actes/annuler-seance.js';
import { confierRole } from './actes/confier-role.js';
import { confirmer } from './actes/confirmer.js';
import { deplacerDebrief } from './actes/deplacer-debrief.js';
import { deployer } from './actes/deployer.js';
import { ecarter } from './actes/ecarter.js';
import { ecrirePoint } from './actes/ecrire-point.js';
import { ecrireRapport } from './actes/ecrire-rapport.js';
import { ecrireRetex } from './actes/ecrire-retex.js';
import { finir } from './actes/finir.js';
import { fixerModalites } from './actes/fixer-modalites.js';
import { noterAccord } from './actes/noter-accord.js';
import { noterSuivi } from './actes/noter-suivi.js';
import { noterTechnique } from './actes/noter-technique.js';
import { ouvrirSeance } from './actes/ouvrir-seance.js';
import { poursuivre } from './actes/poursuivre.js';
import { prendreEnCharge } from './actes/prendre-en-charge.js';
import { prendreRole } from './actes/prendre-role.js';
import { proposerSoutien } from './actes/proposer-soutien.js';
import { reconnaitre } from './actes/reconnaitre.js';
import { relever } from './actes/relever.js';
import { rendre } from './actes/rendre.js';
import { reprendre } from './actes/reprendre.js';
import { voirModalites } from './actes/voir-modalites.js';
import { appelerLaLigne, bailPasse } from './etapes/appeler-la-ligne.js';
import { faireConfirmer } from './etapes/faire-confirmer.js';
import { mener } from './etapes/mener.js';
import { organiser } from './etapes/organiser.js';
import { oublier } from './etapes/oublier.js';
import { suivre } from './etapes/suivre.js';
import { estClos, type Evenement } from './etat.js';

/** The acts of persons on an event. An act that is missing here cannot be called by anybody. */
export const actes = {
  confirmer,
  prendreEnCharge,
  poursuivre,
  rendre,
  reprendre,
  reconnaitre,
  ecarter,
  deployer,
  fixerModalites,
  voirModalites,
  noterAccord,
  confierRole,
  prendreRole,
  relever,
  noterTechnique,
  ouvrirSeance,
  annulerSeance,
  proposerSoutien,
  ecrirePoint,
  finir,
  deplacerDebrief,
  noterSuivi,
  ecrireRapport,
  ecrireRetex,
};

const entree: Procedure<Evenement>['entree'] = ({ profil: { id, version }, sorte }) => ({
  profil: { id, version },
  nature: sorte === 'exercice' ? 'exerciceEvenement' : 'evenementGrave',
});

/** Minutes count: its own lane, its own worker (design §4). */
const repondreEvenementGrave: Procedure<Evenement> = {
  voie: 'urgence',
  etapes: { faireConfirmer, appelerLaLigne, mener, suivre, oublier },
  entree,
  commence: ({ urgent }) => urgent,
};

/** The same request without urgency (T-35). */
const intervenirCollectif: Procedure<Evenement> = {
  voie: 'dossier',
  etapes: { faireConfirmer, organiser, suivre, oublier },
  entree,
  commence: ({ urgent }) => !urgent,
};

/** Whoever took charge answers for it; before that, whoever was called last. */
const colonnes: Noun<Evenement>['colonnes'] = (e) => ({
  titulaire: e.charge?.par ?? e.repond,
  appeles: [
    ...new Set([
      ...e.appels.map((a) => a.personne),
      ...e.demandesDeConfirmation.map((d) => d.personne),
      ...e.affectations.map((a) => a.personne),
    ]),
  ],
  ouvert: !estClos(e),
  devoir: null,
  profil: { id: e.profil.id, version: e.profil.version },
});

/** It is declared whoever is there. */
export const evenementGrave: Noun<Evenement> = {
  nature: 'evenementGrave',
  titulaireAbsente: true,
  procedures: { repondreEvenementGrave, intervenirCollectif },
  dabord: bailPasse,
  colonnes,
};

/** A drill: another nature from its birth, so that no figure and no list ever counts it, and nothing can turn one into the other. */
export const exerciceEvenement: Noun<Evenement> = {
  nature: 'exerciceEvenement',
  titulaireAbsente: true,
  procedures: { repondreEvenementGrave },
  dabord: bailPasse,
  colonnes,
};
