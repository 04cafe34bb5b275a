import type {
  Beneficiaire,
  CaractereInterim,
  MotifFamille,
  Portee,
  ProfilReglementaire,
} from '#libs/reglementation/profil.js';
import type { Reglages } from '#libs/reglementation/reglages.js';
import type { Territoire } from '#libs/calendrier/territoires.js';
import type { Modalite } from '../modalite.js';
import type { Interim } from '../continuite.js';
import type { Titre } from '../naissance.js';
import type { Conservation } from '../conservation/etat.js';
import type { Pas } from '../routage/noeud.js';

export type VoieOffre = 'courriel' | 'courrier' | 'telephone';
export type Reponse = 'oui' | 'pasMaintenant' | 'non';

/**
 * An agent in difficulty; a situation of a service, where nobody is named (T-67); or a message kept for the ASS where the text
 * knows no signalement of a named agent.
 */
export type Genre = 'individuel' | 'collectif' | 'contact';

export interface Offre {
  numero: number;
  voie: VoieOffre;
  /** When it leaves, was posted, or was spoken. */
  le: string;
  par: string;
  /** Business key of its mail in the ledger, when it was mailed. */
  courriel?: string;
  /** Nothing left, because the agent had already answered: it counts after the same delay as a mail. */
  retenue?: true;
  /** Taken back before it left. */
  annulee?: true;
}

/** Who is called when the accountable professional does not act. */
export interface Echelle {
  quoi: 'accuse' | 'proposition';
  depuis: string;
  appels: readonly { personne: string; le: string }[];
  /**
   * Who had the matter when the ladder was begun: the line is called above her. The matter may pass to another one because the
   * agent asked (then, or about an earlier signalement): who is called must not tell it (T-62).
   */
  confieeA?: string;
  /** Nobody was left to call at this instant. */
  epuiseeLe?: string;
}

/** The referrer's own words; they are never copied into anything that leaves, and die at the réglage. */
export interface Paroles {
  situation: string;
  agentInforme: 'oui' | 'non' | 'neSaitPas';
  /** Local day on which he noticed it. */
  constateLe?: string;
  /** Within the ministry's scheme of help and support. */
  dispositif?: true;
}

export interface Note {
  le: string;
  maniere: string;
  texte: string;
  par: string;
  saisieLe: string;
}

/** A letter made ready for the agent. It is an offer once the ASS says on which day she posted it. */
export interface Lettre {
  /** Rank among the letters of this dossier: its code is derived from it. */
  numero: number;
  le: string;
  /** Instant until which its code opens the agent's page. */
  expire: string;
  /** One sentence, without a name, only when the ASS asked for it. */
  direOrigine: boolean;
  /** Lines of the address, as she typed them. */
  adresse?: string;
}

/** A referral, from its filing to the horizon of the offer. All instants are ISO UTC. */
export interface Signalement {
  /** The text and the local choices that rule it, chosen on the first day and never changed (design §1.2). */
  profil: ProfilReglementaire;
  reglages: Reglages;
  territoire: Territoire;
  genre: Genre;
  /** Where the text tells them apart; a message is no intervention. */
  modalite?: Modalite;
  /** null: nobody is named. */
  agent: string | null;
  beneficiaire: Beneficiaire;
  portee: Portee;
  /** Helped as the family of an agent, for itself. */
  famille?: MotifFamille;
  origine: {
    personne: string;
    titre: Titre;
    direct: boolean;
    luiMeme: boolean;
    entree: 'signalement' | 'saisine';
    /** Written down by the ASS: the agent's request by voice, or a case kept on paper until now. */
    recueil?: 'oral' | 'papier';
  };
  paroles?: Paroles;
  parolesEffaceesLe?: string;
  /** The referrer says that it cannot wait: a shorter local delay to acknowledge. */
  pressante?: true;
  deposeLe: string;
  rapprocheLe?: string;
  /** An earlier open signalement about the same person. */
  convergent?: string;
  titulaire: string;
  /** Why she: nodes, posts and reasons of the routing, or one step saying which person or earlier matter decided. */
  acheminement: readonly Pas[];
  /** Grows when the matter changes hands: keys of mails and tasks name it. */
  tour: number;
  recusations: readonly { par: string; le: string }[];
  /** Whom the agent asked not to have; no reason is asked. */
  ecartees: readonly string[];
  priseEnCharge?: { par: string; le: string };
  echelle?: Echelle;
  /** The one factual question to the referrer, by its key in the closed list. */
  question?: { cle: string; le: string; jusquau: string; reponse?: { mots: string; le: string } };
  nonRecevable?: { motif: string; le: string };
  offres: readonly Offre[];
  lettre?: Lettre;
  /** The offer really reached the agent's door: handed over without a bounce, posted, or spoken (T-02). */
  offreFaite?: { le: string; constateeLe: string };
  tiersInforme?: { le: string };
  /** Reminders still to come; null: at the ordinary interval. */
  rappelsPrevus: readonly (string | null)[];
  /** Reminder dates gone by, whether or not a mail left: time passes the same way whatever the agent did. */
  rappels: readonly { le: string; parti: boolean }[];
  /** The ASS told the agent who wrote, and lets him read it (R-055, T-66). */
  origineDevoileeLe?: string;
  /** The agent asks to read what was written about him. */
  demandeAcces?: { le: string };
  notes: readonly Note[];
  reponse?: { valeur: Reponse; le: string };
  horizon?: string;
  /** He agreed to be accompanied: the rest stands elsewhere, under another id. */
  accompagneDepuis?: string;
  /** It cannot wait for its holder: what a professional established. */
  caractere?: { quoi: CaractereInterim; par: string; le: string };
  /** Who took it, absence after absence of its holder. */
  interims?: readonly Interim[];
  closLe?: string;
  /** How it ended, when the ASS said it. */
  issue?: string;
  /** Each a dossier of its own, of which nothing else is said here. */
  derogations?: readonly { reference: string; le: string }[];
  /** What became of it afterwards. */
  conservation?: Conservation;
}

/** The offer now before the agent, if any. */
export function offreEnCours(s: Signalement): Offre | undefined {
  return s.offres.findLast((o) => o.annulee === undefined);
}

/** A deadline passed counts as passed, whether or not the clock has fired (design §4 rule 1). */
export function horizonPasse(s: Signalement, instant: string): boolean {
  return s.closLe !== undefined || (s.horizon !== undefined && instant >= s.horizon);
}

/** An agent is named and the service may offer him help. */
export function appelleUneOffre(s: Signalement): boolean {
  return s.genre === 'individuel' && s.nonRecevable === undefined;
}
