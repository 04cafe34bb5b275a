/**
 * Acts that enter the one total, by the nature of their dossier: what comes before an agent is asked, and what concerns no agent. Those of
 * an agent are not there, nor those that a professional does once he has answered: their number would tell what he said.
 */
export const ACTES_COMPTES: Readonly<Record<string, readonly string[]>> = {
  signalement: [
    'signalement.deposer',
    'signalement.accuserReception',
    'signalement.recuser',
    'signalement.questionnerTiers',
    'signalement.repondreQuestion',
    'signalement.declarerNonRecevable',
    'signalement.qualifier',
    'signalement.qualifierSansLire',
    'signalement.reaffecter',
    'signalement.proposerAide',
  ],
  evenementGrave: [
    ...['declarer', 'confirmer', 'prendreEnCharge', 'poursuivre', 'rendre', 'reprendre', 'reconnaitre', 'ecarter'],
    ...[
      'deployer',
      'fixerModalites',
      'voirModalites',
      'noterAccord',
      'confierRole',
      'prendreRole',
      'relever',
      'noterTechnique',
    ],
    ...[
      'ouvrirSeance',
      'annulerSeance',
      'proposerSoutien',
      'ecrirePoint',
      'finir',
      'deplacerDebrief',
      'noterSuivi',
      'ecrireRapport',
      'ecrireRetex',
    ],
  ].map((acte) => `evenement.${acte}`),
  absence: [
    'accuserReprise',
    'confierTout',
    'corriger',
    'declarer',
    'designer',
    'partir',
    'prendre',
    'revenir',
    'valider',
  ].map((acte) => `absence.${acte}`),
  information: ['information.informer', 'information.marquerLue'],
  alerteSortante: ['alerteSortante.alerter'],
  veilleAstreinte: ['veilleAstreinte.assumer'],
};

/** @param acte its type, as the journal of acts names it; a drill is of another nature, and is no figure */
export const acteCompte = (nature: string, acte: string): boolean => ACTES_COMPTES[nature]?.includes(acte) === true;
