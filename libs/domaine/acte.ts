import type { Role } from '#libs/reglementation/roles.js';
import type { NaturePoste, ProfilReglementaire } from '#libs/reglementation/profil.js';
import type { Reglages } from '#libs/reglementation/reglages.js';
import type { Territoire } from '#libs/calendrier/territoires.js';
import type { CourrielADeposer, Professionnel, Voie } from './courriel.js';
import type { Refus } from './erreurs.js';

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
}

/** What a mail became, for the steps that must know (an offer is made when it was handed over). */
export interface EtatCourriel {
  etat: string;
  maj: string;
}

/** All that a decision may look at besides the state: read under the lock, so that the decision itself stays pure. */
export interface Contexte {
  /** ISO instant of the act: never before the dossier's last one. */
  instant: string;
  ligne: readonly Echelon[];
  /** Professional contact of the accountable person, for the mails that leave in her name. */
  titulaire: Professionnel | null;
  /** Earlier open dossiers of the same agent. */
  convergents: readonly { reference: string; titulaire: string }[];
  courriel(cle: string): EtatCourriel | undefined;
}

/** What a deposit may look at: nothing of any earlier dossier (design §4 rule 5). */
export interface ContexteDepot {
  instant: string;
  ligne: readonly Echelon[];
  /** The person spoken of, if known to the annuaire and inside the author's perimeter; undefined otherwise, without saying which. */
  agent: { personne: string; structure: string; titre: Role; direct: boolean } | undefined;
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
  /** The one fact that the referrer may read (ISO instant). */
  offreFaiteLe?: string;
  reponse?: Record<string, string | number | boolean | null>;
}

/** A decision on a new dossier, with what the record keeps in clear about it. */
export interface Depot<E> extends Decision<E> {
  agent: string;
  lieu: string;
  /** The referrer who will follow it, and what he is promised from the first day; undefined for the agent's own request, which nobody follows. */
  tiers: { personne: string; promesse: boolean; territoire: Territoire } | undefined;
}

export type Constructeur<C extends object> = new () => C;

/** An act of a person: its fields, who may, the decision. Default deny: `qui` false answers as if nothing were there. */
export interface Acte<E, C extends object = object> {
  type: string;
  champs: Constructeur<C>;
  qui(auteur: Auteur, etat: E, contexte: Contexte): boolean;
  decider(etat: E, champs: C, contexte: Contexte, auteur: Auteur): Refus | Decision<E>;
}

/** The act that creates a dossier; no other may. */
export interface ActeDeDepot<E, C extends object = object> {
  type: string;
  champs: Constructeur<C>;
  /** Who is spoken of: a person id, or undefined for the author himself. */
  sujet(champs: C): string | undefined;
  decider(champs: C, contexte: ContexteDepot, auteur: Auteur): Refus | Depot<E>;
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
    profil: { id: string; version: number };
  };
  /** The clock's first act, which any human act performs first when the clock is late. */
  dabord: Etape<E>;
}
