import type { Role } from '#libs/reglementation/roles.js';
import type { Beneficiaire, NaturePoste, ProfilReglementaire } from '#libs/reglementation/profil.js';
import type { Reglages } from '#libs/reglementation/reglages.js';
import type { Territoire } from '#libs/calendrier/territoires.js';
import type { CourrielADeposer, Professionnel, Retour, Voie } from './courriel.js';
import type { Refus } from './erreurs.js';
import type { Carte } from './routage/carte.js';

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
  /** Professional contact of the accountable person, for the mails that leave in her name. */
  titulaire: Professionnel | null;
  /** Drawn anew for each act (UUID), for an id that must say nothing: the decision stays pure. */
  hasard: string;
  /** Earlier open dossiers of the same agent. */
  convergents: readonly { reference: string; titulaire: string }[];
  courriel(cle: string): EtatCourriel | undefined;
}

/** In what quality somebody speaks of an agent; a colleague of his service has no function, he is of his `entourage`. */
export type Titre = Role | 'entourage';

/** Of whom, or of what place, a deposit speaks; neither: the author himself. */
export interface Sujet {
  personne?: string | undefined;
  structure?: string | undefined;
}

/** What a deposit may look at: nothing of any earlier dossier (design §4 rule 5). */
export interface ContexteDepot {
  instant: string;
  ligne: readonly Echelon[];
  carte: Carte;
  /**
   * Of whom or of what place it speaks, if the annuaire knows it and the author may speak of it; undefined otherwise, without
   * saying which. `titres`: in what qualities, the nearest first; empty for a professional who only covers the place.
   */
  sujet:
    | {
        personne: string | null;
        structure: string;
        beneficiaire: Beneficiaire;
        titres: readonly { titre: Titre; direct: boolean }[];
      }
    | undefined;
  /** Those who lead the place spoken of, or the nearest above it that somebody leads. */
  responsables: readonly string[];
  territoire: Territoire;
  profil: ProfilReglementaire | undefined;
  reglages: Reglages;
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
  /** Her private notes: they stand in no state, and the journal only says that there was one. */
  notes?: NotesPrivees;
  /** The record becomes a tombstone in this transaction. */
  effacement?: Effacement;
  reponse?: Record<string, string | number | boolean | null>;
}

/** Written by one professional for herself alone; `effacees` by their ids, hers only. */
export interface NotesPrivees {
  par: string;
  ecrites?: readonly { id: string; texte: string }[];
  effacees?: readonly string[];
}

/** What dies, and what is kept of it. */
export interface Effacement {
  /** Dossiers born of it that die with it. */
  avec: readonly string[];
  visa: { par: string; le: string };
  /** The receipt, which leaves once the keys are destroyed; null: nobody to tell. */
  accuse: { destinataire: string; gabarit: string; donnees: object; pasAvant: string } | null;
}

/** All that may ever be added to what the referrer reads; each is written once, ISO instants. */
export interface Suivi {
  /** Shown from the instant `dite` on, which may be to come (quantised hour). */
  offreFaite?: { le: string; dite: string };
  /** Shown from that instant on, which may be to come (quantised hour). */
  nonRecevableLe?: string;
  question?: { cle: string; jusquau: string };
  questionReponduLe?: string;
  /** What the ASS wrote to him herself, shown from that instant on. */
  texte?: { mots: string; le: string };
}

/** A share asked for, whose recipient reads nothing yet; or transmitted, with the number of its code when it is read by one. */
export type SuiteDuPartage =
  | { demande: { accompagnement: string; destinataire: string | null; jusquau: string } }
  | { transmis: { jusquau: string; code?: number } };

/** A decision on a new dossier, with what the record keeps in clear about it. */
export interface Depot<E> extends Decision<E> {
  /** null: nobody is named. */
  agent: string | null;
  lieu: string;
  /** The referrer who will follow it, and what he is promised from the first day; undefined for the agent's own request, which nobody follows. */
  tiers: { personne: string; promesse: boolean; territoire: Territoire; genre: string } | undefined;
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
  porte?: 'encadrement' | 'tiers' | 'destinataire' | 'archives';
  qui(auteur: Auteur, etat: E, contexte: Contexte): boolean;
  decider(etat: E, champs: C, contexte: Contexte, auteur: Auteur): Refus | Decision<E>;
}

/** The act that creates a dossier; no other may. */
export interface ActeDeDepot<E, C extends object = object> {
  type: string;
  champs: Constructeur<C>;
  sujet(champs: C): Sujet;
  decider(champs: C, contexte: ContexteDepot, auteur: Auteur): Refus | Depot<E>;
}

/**
 * The act by which a dossier is born of another: an accord of an offer, a share of an accompaniment. The other one is locked
 * first, allows it or not as it stands at that instant, and may change in the same transaction. Nothing outside the record links
 * the two.
 */
export interface ActeDeFiliation<E, S, C extends object = object> {
  type: string;
  champs: Constructeur<C>;
  /** By which door its author comes to the first dossier, as for an act on it. */
  porte?: Acte<S>['porte'];
  qui(auteur: Auteur, source: S, contexte: Contexte): boolean;
  /** Of whom the new dossier speaks. */
  sujet(source: S): Sujet;
  /** Somebody else who is named in it: the functions that the annuaire knows of him come with the decision. */
  nomme?(champs: C): string | undefined;
  decider(
    source: S,
    champs: C,
    contextes: {
      source: Contexte & { reference: string };
      depot: ContexteDepot & { reference: string };
      nomme: readonly Role[];
    },
    auteur: Auteur,
  ): Refus | { ne: Depot<E>; source?: Decision<S> };
}

/** What an act on two dossiers may look at: the older one's surroundings, and the references of both. */
export type ContexteConjoint = Contexte & { source: string; cible: string };

/**
 * An act on a dossier and on the one of which it was born, both locked, the first one first (design §4 rule 4): what the older
 * allows is checked at the instant at which the younger changes (T-12).
 */
export interface ActeConjoint<E, S, C extends object = object> {
  type: string;
  champs: Constructeur<C>;
  /** The younger dossier, among the fields. */
  cible(champs: C): string;
  qui(auteur: Auteur, source: S, cible: E, contexte: ContexteConjoint): boolean;
  decider(
    source: S,
    cible: E,
    champs: C,
    contexte: ContexteConjoint,
    auteur: Auteur,
  ): Refus | { source?: Decision<S>; cible: Decision<E> };
}

/** The clock's question (design §4): effects due now, or until when to wait (ISO instant), or finished. */
export type Verdict<E> = { fini: true } | { attendre: string } | { du: Decision<E> };
export type Etape<E> = (etat: E, contexte: Contexte) => Verdict<E>;

export interface Procedure<E> {
  voie: Voie;
  /** The story, in order; a workflow calls them by name. */
  etapes: Record<string, Etape<E>>;
  /** Input of the workflow: rules and enums only, nothing about a person. */
  entree: (etat: E) => Record<string, unknown>;
  /** Before that there is no such procedure, for the record or for Temporal; undefined: from the first day. */
  commence?: (etat: E) => boolean;
  /**
   * Local hour of the service's night, when Temporal is told of it and it asks: all of them at once, in the order of their ids,
   * so that no instant of this workflow tells what was done by day (design §4 rule 11). Until then every deadline is read from the
   * state (rule 1). Undefined: no night; null by local choice: at once.
   */
  nuit?: (etat: E) => string | null;
}

/** A noun: what the registre needs to know of it. */
export interface Noun<E> {
  nature: string;
  procedures: Record<string, Procedure<E>>;
  /** What the record keeps in clear, always derived from the state. */
  colonnes(etat: E): {
    titulaire: string;
    appeles: readonly string[];
    ouvert: boolean;
    /** What is owed by a professional, and until when: never anything that the agent's act could move. */
    devoir: { quoi: string; avant: string } | null;
    profil: { id: string; version: number };
  };
  /** The clock's first act, which any human act performs first when the clock is late. */
  dabord: Etape<E>;
  /** What a mail that came back causes, besides what the ledger already says. */
  retour?: (etat: E, retour: Retour, contexte: Contexte) => Decision<E>;
}
