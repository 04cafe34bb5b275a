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
  if (s.offreFaite === undefined && offre.courriel !== undefined && courriel !== null && ECHOUES.has(courriel))
    return 'adresseAVerifier';
  return s.offreFaite === undefined ? 'envoiEnCours' : 'sansReponse';
}

export interface LigneApi {
  reference: string;
  /** null: nobody is named. */
  agent: string | null;
  file: FileAssistante;
  recuLe: string;
  /** When something happens next by itself; null when nothing is left to happen. */
  prochaine: string | null;
}

export function ligneApi({ reference, agent, etat, ensuite, courriel }: LigneAFaire): LigneApi {
  return { reference, agent, file: fileDe(etat, courriel), recuLe: etat.deposeLe, prochaine: ensuite?.quand ?? null };
}

export interface DossierApi {
  reference: string;
  /** null: nobody is named. */
  agent: string | null;
  /** null: nobody is named. */
  origine: string | null;
  /** null: the referrer’s words have been deleted. */
  situation: string | null;
  file: FileAssistante;
  recuLe: string;
  prochaine: string | null;
  horizon: string | null;
  reponse: string | null;
  courriels: CourrielVu[];
}

export function vueDossier({ reference, agent, origine, etat, avenir, courriels }: DossierLu): DossierApi {
  return {
    reference,
    agent,
    origine: etat.origine.luiMeme ? agent : origine,
    situation: etat.paroles?.situation ?? null,
    file: fileDe(etat, dernierEnvoi(courriels)?.etat ?? null),
    recuLe: etat.deposeLe,
    prochaine: avenir[0]?.quand ?? null,
    horizon: etat.horizon ?? null,
    reponse: etat.reponse?.valeur ?? null,
    courriels,
  };
}

/** The last offer mailed to the agent. */
export function dernierEnvoi(courriels: readonly CourrielVu[]): CourrielVu | undefined {
  return courriels.filter((c) => c.gabarit === 'propositionAgent').at(-1);
}
