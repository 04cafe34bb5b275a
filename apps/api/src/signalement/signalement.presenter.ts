import { offreEnCours, type Signalement } from '#libs/domaine/signalement/etat.js';
import type { LigneAFaire } from '#libs/registre/lecteurs/a-faire.js';
import type { CourrielVu, DossierLu } from '#libs/registre/lecteurs/un-dossier.js';

/** Where a signalement stands for the one who answers for it: each queue is named by what is missing. */
export type FileAssistante =
  'aPrendreEnCharge' | 'aProposer' | 'adresseAVerifier' | 'envoiEnCours' | 'sansReponse' | 'repondu';

const ECHOUES = new Set(['REFUSE', 'REVENU', 'SANS_ADRESSE', 'ABANDON', 'INCERTAIN']);

export function fileDe(s: Signalement, courriel: string | null): FileAssistante {
  if (s.priseEnCharge === undefined) return 'aPrendreEnCharge';
  const offre = offreEnCours(s);
  if (offre === undefined) return 'aProposer';
  if (s.reponse !== undefined) return 'repondu';
  if (s.offreFaite === undefined && courriel !== null && ECHOUES.has(courriel)) return 'adresseAVerifier';
  return s.offreFaite === undefined ? 'envoiEnCours' : 'sansReponse';
}

/** Exactly what is known of a mail, never « lu » (reliability-security §6.6). */
export const MOTS_COURRIEL: Readonly<Record<string, string>> = {
  A_ENVOYER: 'Envoi en cours',
  EN_COURS: 'Envoi en cours',
  DATA_DEBUTE: 'Envoi en cours',
  ACCEPTE: 'Remis à la messagerie ; nous ne savons pas s’il a été lu',
  INCERTAIN: 'Nous ne savons pas si ce message est arrivé',
  REFUSE: 'L’adresse n’existe plus ou refuse nos messages : l’offre n’est pas faite',
  REVENU: 'Le message est revenu : l’offre n’est pas faite',
  SANS_ADRESSE: 'Pas d’adresse électronique connue : choisissez une autre voie',
  ABANDON: 'La messagerie n’a pas répondu, l’envoi est abandonné : choisissez une autre voie',
};

export interface LigneApi {
  reference: string;
  agent: string;
  file: FileAssistante;
  recuLe: string;
  prochaine: string;
}

export function ligneApi({ reference, agent, etat, prochaine, courriel }: LigneAFaire): LigneApi {
  return { reference, agent, file: fileDe(etat, courriel), recuLe: etat.deposeLe, prochaine };
}

export interface DossierApi {
  reference: string;
  agent: string;
  origine: string;
  situation: string;
  file: FileAssistante;
  recuLe: string;
  prochaine: string;
  horizon: string | null;
  reponse: string | null;
  courriels: CourrielVu[];
}

export function vueDossier({ reference, agent, origine, etat, prochaine, courriels }: DossierLu): DossierApi {
  return {
    reference,
    agent,
    origine: etat.origine.luiMeme ? agent : origine,
    situation: etat.paroles.situation,
    file: fileDe(etat, dernierEnvoi(courriels)),
    recuLe: etat.deposeLe,
    prochaine,
    horizon: etat.horizon ?? null,
    reponse: etat.reponse?.valeur ?? null,
    courriels,
  };
}

/** State of the last offer mailed to the agent. */
export function dernierEnvoi(courriels: readonly CourrielVu[]): string | null {
  return courriels.filter((c) => c.gabarit === 'propositionAgent').at(-1)?.etat ?? null;
}
