import type { actes } from '#libs/domaine/evenement/index.js';

/**
 * Who may do what on a serious event, written by hand from design §3, §4 and: by act and by moment, the only ones for whom
 * it is there. To everybody else the event does not exist.
 * `ligne`: the conseillers of the place, of the neighbouring region, national. `lieu`: who leads the place or one above it.
 * `conduite`: who took charge. `equipe`: who accepted and is of the team; whoever is in reserve, or did not answer, is nobody yet.
 */
const ligne = ['ctr', 'voisine', 'ctn'];
const lieu = ['chef', 'direction', 'directionRegionale'];
const conduite = ['ctr'];
const equipe = ['ctr', 'assistante'];
const personne: readonly string[] = [];

export const moments = ['brouillon', 'appel', 'charge', 'equipe', 'exercice'] as const;
export type MomentDAcces = (typeof moments)[number];

type Ligne = readonly [
  brouillon: readonly string[],
  appel: readonly string[],
  charge: readonly string[],
  equipe: readonly string[],
  exercice: readonly string[],
];

const apresLaCharge: Ligne = [personne, personne, conduite, conduite, conduite];
const enEquipe: Ligne = [personne, personne, conduite, equipe, equipe];

export const attenduDeLEvenement: Record<keyof typeof actes, Ligne> = {
  // whom the text names asks; the line may write down what was said by telephone (T-32)
  confirmer: [
    [...ligne, 'direction', 'directionRegionale'],
    [...ligne, 'direction', 'directionRegionale'],
    [...ligne, 'direction', 'directionRegionale'],
    [...ligne, 'direction', 'directionRegionale'],
    ligne,
  ],
  prendreEnCharge: [ligne, ligne, ligne, ligne, ligne],
  reprendre: [ligne, ligne, ligne, ligne, ligne],
  ecarter: [[...ligne, ...lieu], ligne, ligne, ligne, ligne],
  // told to take charge first, as long as nobody did
  poursuivre: [ligne, ligne, conduite, conduite, conduite],
  deployer: [ligne, ligne, conduite, conduite, conduite],
  fixerModalites: [ligne, ligne, conduite, equipe, equipe],
  voirModalites: [lieu, lieu, lieu, lieu, personne],
  rendre: apresLaCharge,
  reconnaitre: apresLaCharge,
  noterAccord: apresLaCharge,
  proposerSoutien: apresLaCharge,
  finir: apresLaCharge,
  ecrireRapport: apresLaCharge,
  // the role of écoute was offered to the assistante, and is the ctr's until she takes it
  confierRole: apresLaCharge,
  prendreRole: [personne, personne, personne, ['assistante'], ['assistante']],
  relever: enEquipe,
  noterTechnique: [personne, personne, personne, ['assistante'], ['assistante']],
  ouvrirSeance: enEquipe,
  annulerSeance: enEquipe,
  ecrirePoint: enEquipe,
  deplacerDebrief: enEquipe,
  noterSuivi: enEquipe,
  ecrireRetex: enEquipe,
};
