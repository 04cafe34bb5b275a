import type { TACHES, VoieDuRetour } from '#libs/domaine/retour-au-travail/etat.js';

export const VOIES: Record<VoieDuRetour, string> = {
  courriel: 'par message, à l’adresse qu’il a donnée',
  courrier: 'par lettre',
  telephone: 'par téléphone',
};

export const TACHES_DU_RETOUR: Record<(typeof TACHES)[keyof typeof TACHES], string> = {
  retourATelephoner: 'Appelez-le au numéro qu’il a donné, puis notez sa réponse.',
  adresseAVerifier: 'Le message n’est pas arrivé. Une lettre ou un appel restent possibles, s’il vous a donné de quoi.',
  lienAReprendre: 'Le rythme qu’il a choisi est écoulé : vous pouvez prendre de ses nouvelles, si vous le jugez utile.',
};

/** Of the mails, as the ledger knows them. */
export const ETATS: Readonly<Record<string, string>> = {
  A_ENVOYER: 'part dans la matinée',
  EN_COURS: 'en chemin',
  DATA_DEBUTE: 'en chemin',
  ACCEPTE: 'remis à sa messagerie',
  INCERTAIN: 'peut-être arrivé',
  REVENU: 'revenu sans être arrivé',
  REFUSE: 'refusé par sa messagerie',
  SANS_ADRESSE: 'sans adresse',
  ABANDON: 'non parti',
  ANNULE: 'annulé avant de partir',
};

export const COURRIELS: Readonly<Record<string, string>> = {
  offrePrecoce: 'La proposition',
  nouvellesDeLAbsent: 'Le message « je prends de vos nouvelles »',
};
