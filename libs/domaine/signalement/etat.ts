import type { ProfilReglementaire } from '#libs/reglementation/profil.js';
import type { Reglages } from '#libs/reglementation/reglages.js';
import type { Role } from '#libs/reglementation/roles.js';
import type { Territoire } from '#libs/calendrier/territoires.js';

export type VoieOffre = 'courriel' | 'courrier' | 'telephone';
export type Reponse = 'oui' | 'pasMaintenant' | 'non';

export interface Offre {
  numero: number;
  voie: VoieOffre;
  le: string;
  par: string;
  /** Business key of its mail in the ledger, when it was mailed. */
  courriel?: string;
  /** Reminders that the ASS chose to keep (T-09: none unless she asks). */
  rappels: number;
}

/** Who is called when the accountable professional does not act. */
export interface Echelle {
  quoi: 'accuse' | 'proposition';
  depuis: string;
  appels: readonly { personne: string; le: string }[];
  /** Nobody was left to call at this instant. */
  epuiseeLe?: string;
}

/** A referral, from its filing to the horizon of the offer. All instants are ISO UTC. */
export interface Signalement {
  /** The text and the local choices that rule it, chosen on the first day and never changed (design §1.2). */
  profil: ProfilReglementaire;
  reglages: Reglages;
  territoire: Territoire;
  agent: string;
  origine: { personne: string; titre: Role; direct: boolean; luiMeme: boolean };
  /** The referrer's own words; they are never copied into anything that leaves. */
  paroles: { situation: string; agentInforme: 'oui' | 'non' | 'neSaitPas' };
  deposeLe: string;
  rapprocheLe?: string;
  /** An earlier open signalement about the same person. */
  convergent?: string;
  titulaire: string;
  /** Grows with each recusal: keys of mails and tasks name it. */
  tour: number;
  recusations: readonly { par: string; le: string }[];
  priseEnCharge?: { par: string; le: string };
  echelle?: Echelle;
  offres: readonly Offre[];
  /** The offer really reached the agent's door: handed over without a bounce, posted, or spoken (T-02). */
  offreFaite?: { le: string; constateeLe: string };
  tiersInforme?: { le: string };
  /** Reminder dates gone by, whether or not a mail left: time passes the same way whatever the agent did. */
  rappels: readonly { le: string; parti: boolean }[];
  reponse?: { valeur: Reponse; le: string };
  horizon?: string;
  closLe?: string;
}

/** The offer now before the agent, if any. */
export function offreEnCours(s: Signalement): Offre | undefined {
  return s.offres.at(-1);
}

/** A deadline passed counts as passed, whether or not the clock has fired (design §4 rule 1). */
export function horizonPasse(s: Signalement, instant: string): boolean {
  return s.closLe !== undefined || (s.horizon !== undefined && instant >= s.horizon);
}
