import type { Role } from '#libs/reglementation/roles.js';
import type { NaturePoste } from '#libs/reglementation/profil.js';
import type { CourrielADeposer, EnvoiDeMasse, Professionnel } from './courriel.js';
import type { Refus } from './erreurs.js';
import type { Carte } from './routage/carte.js';
import type { Couverture, SuiteDeLAbsence } from './absence/couverture.js';
import type { AbsenceEnCours } from './continuite.js';
import type { AutourDeLEvenement } from './evenement/equipe.js';
import type { SuiteDeLEvenement } from './evenement/suite.js';
import type { Effacement, NotesPrivees, SuiteDuPartage, Suivi } from './suites.js';

/** One post of the technical line above a place, in order; `personne` null: vacant. */
export interface Echelon {
  nature: NaturePoste;
  poste: string;
  personne: string | null;
  absente: boolean;
}

/** The person who acts: identity and functions come from the server, never from the request. */
export interface Auteur {
  id: string;
  fonctions: readonly { role: Role; structure: string }[];
  /** Came in by the code of a letter; the session says so. */
  parCode?: true;
}

/** What a mail became, for the steps that must know (an offer is made when it was handed over). */
export interface EtatCourriel {
  etat: string;
  maj: string;
  /** An automatic answer came back: nobody reads it for now. */
  automatique?: boolean;
}

/** All that a decision may look at besides the state: read under the lock, so that the decision itself stays pure. */
export interface Contexte {
  /** ISO instant of the act: never before the dossier's last one. */
  instant: string;
  ligne: readonly Echelon[];
  /** What the routing may look at about the place of the dossier, now. */
  carte: Carte;
  /** Professional contact of the holder of the moment, for the mails that leave in her name. */
  titulaire: Professionnel | null;
  /** Who holds the matter now: its titulaire, or whoever stands in for her; null: nobody does. */
  tenante: string | null;
  /** Its titulaire is away, and continuity is owed or organised for her. */
  absence: AbsenceEnCours | null;
  /** Of an absence: its chain, as it stands now. */
  couverture?: Couverture;
  /** Of an event: its ladder, who may be called, who answered. */
  evenement?: AutourDeLEvenement;
  /** Words of `Acte.sansNom` that are, in the annuaire, of somebody. */
  nommes?: readonly string[];
  /** Drawn anew for each act (UUID), for an id that must say nothing: the decision stays pure. */
  hasard: string;
  /** Of the person whom the act names (`Acte.nomme`). */
  fonctions?: readonly Role[];
  /** Earlier open dossiers of the same agent. */
  convergents: readonly { reference: string; titulaire: string }[];
  courriel(cle: string): EtatCourriel | undefined;
}

/** A line of the journal: what happened, by whom (`horloge` when nobody acted). */
export interface Fait {
  type: string;
  par: string;
  [detail: string]: string | number | boolean | null;
}

/** Something a human must do; `pour` null: the administrateur. */
export interface Tache {
  cle: string;
  nature: string;
  pour: string | null;
}

/** The new state and all it causes at once, committed together or not at all. */
export interface Decision<E> {
  etat: E;
  faits: readonly Fait[];
  courriels?: readonly CourrielADeposer[];
  /** One mail to all the agents of a place, in a lane of its own. */
  envoi?: EnvoiDeMasse;
  taches?: readonly Tache[];
  /** Natures of open tasks that this settles. */
  tachesFaites?: readonly string[];
  /** Business keys of mails that must not leave any more; if one is already leaving, the act is decided again. */
  courrielsAnnules?: readonly string[];
  /** Mails in doubt that a person sends again as they are, by business key, not before an instant (quiet hours). */
  courrielsRenvoyes?: readonly { cle: string; pasAvant: string }[];
  /** Codes of letters that log a person in until an instant (ISO); the code itself is derived, never stored. */
  codes?: readonly { numero: number; pour: string; expire: string }[];
  /** What the referrer may read from now on. */
  suivi?: Suivi;
  /** What the record keeps in clear of a share, so that a right ends in SQL at its date whatever the clock does. */
  partage?: SuiteDuPartage;
  /**
   * Ends every share of this accompaniment (or these, by reference), or this share, in this very transaction; mails of theirs that
   * wait do not leave.
   */
  fermePartages?: true | readonly string[];
  /** The several people who may read this share once it is open, in place of those named before; `tenu`: bound by secrecy. */
  lecteurs?: readonly { personne: string; tenu: boolean; groupe: string | null }[];
  /** What the record keeps in clear of an absence, so that what it opens ends with it whatever the clock does. */
  absence?: SuiteDeLAbsence;
  /** What the record keeps in clear of an event: who is called, and when somebody can be met. */
  evenement?: SuiteDeLEvenement;
  /** Her private notes: they stand in no state, and the journal only says that there was one. */
  notes?: NotesPrivees;
  /** The record becomes a tombstone in this transaction. */
  effacement?: Effacement;
  /** The dossier of which a derogation is born: whoever answers for it answers for both. */
  neDe?: string;
  reponse?: Record<string, string | number | boolean | null>;
}

export type Constructeur<C extends object> = new () => C;

/** An act of a person: its fields, who may, the decision. Default deny: `qui` false answers as if nothing were there. */
export interface Acte<E, C extends object = object> {
  type: string;
  champs: Constructeur<C>;
  /**
   * By which door its author comes to a dossier that is not his to see: the technical line above the place, the referrer who was
   * asked a question, the recipient of a share that is open, or the
   * archives where their visa is awaited. The record checks it (RLS), then `qui` does.
   */
  porte?: 'encadrement' | 'tiers' | 'destinataire' | 'archives' | 'absence' | 'partie' | 'evenement';
  /** Somebody else whom it names: the functions that the annuaire knows of him come with the decision. */
  nomme?(champs: C): string | undefined;
  /** Words that must name nobody: those of the annuaire that stand in them come with the decision (`Contexte.nommes`). */
  sansNom?(champs: C): string;
  qui(auteur: Auteur, etat: E, contexte: Contexte): boolean;
  decider(etat: E, champs: C, contexte: Contexte, auteur: Auteur): Refus | Decision<E>;
}
