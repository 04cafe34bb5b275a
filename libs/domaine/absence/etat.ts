import type { CaractereInterim, NaturePoste, ProfilReglementaire } from '#libs/reglementation/profil.js';
import type { Reglages } from '#libs/reglementation/reglages.js';
import type { Territoire } from '#libs/calendrier/territoires.js';

/** Why nobody is at the post, as far as continuity need know: never an illness, never a reason (T-64). */
export type GenreAbsence = 'prevue' | 'soudaine' | 'depart';

export type Moment = 'matin' | 'apresMidi';

/** A half-day of the week, 1 Monday to 5 Friday. */
export interface DemiJournee {
  jour: number;
  moment: Moment;
}

/** From a day (`AAAA-MM-JJ`), and until the last day, both included; no last day: nobody knows yet. */
export interface Periode {
  du: string;
  duMoment: Moment;
  dernierJour?: string;
  dernierMoment: Moment;
  /** Only these half-days of each week; undefined: all the time. */
  demiJournees?: readonly DemiJournee[];
}

/** Nobody stands in although somebody must: until a named human takes it. */
export interface Trou {
  depuis: string;
  /** A matter that cannot wait was there, under a text that obliges: a breach, called up the line. */
  manquementLe?: string;
  appels: readonly { personne: string; le: string }[];
  epuiseLe?: string;
}

/**
 * The absence of a professional of the service, never that of a beneficiary (T-17): who is away, since when, who stands in and by
 * whose decision. Instants are ISO UTC.
 */
export interface AbsenceProfessionnel {
  profil: ProfilReglementaire;
  reglages: Reglages;
  territoire: Territoire;
  personne: string;
  nature: NaturePoste;
  /** Structure in which her post and her technical line are looked up. */
  lieu: string;
  genre: GenreAbsence;
  periode: Periode;
  declareeLe: string;
  declareePar: string;
  /** Row of the files of the network that it tells of. */
  importee?: string;
  /** Who answers for it: the technical line above her. */
  organisateur: string;
  /** What whoever stands in may take, and whether a professional must have established it; from the text, else local. */
  champ: readonly CaractereInterim[];
  avere: boolean;
  /** The text obliges: the chain holds although nobody acted. */
  automatique: boolean;
  /** Proposed by the technical line to whoever grants it, where the text has two authorities (2007, annexe IV). */
  proposition?: { par: string; le: string };
  /** Seen by whom the text asks to see it (2007). It holds without it: an absence is never refused. */
  validation?: { par: string; le: string };
  /** Named by whom the text names, or by hand where it is silent. */
  designation?: {
    personne: string;
    par: string;
    le: string;
    /** Which one it is of this absence; missing on the first ones that were written. */
    rang?: number;
    ordreDeMission?: true;
  };
  /** The clock said to whoever stands in that it begins. */
  annonce?: { personne: string | null; le: string };
  trou?: Trou;
  /** Ended earlier than was said. */
  retourLe?: string;
  annuleeLe?: string;
  /** The hand-back page waits for her since then. */
  rendueLe?: string;
  repriseLe?: string;
  /** Of a departure: to whom what she held goes, one decision after the other. */
  passations?: readonly Passation[];
  /** Her functions ended with nothing left open. */
  partie?: { par: string; le: string };
}

/** Decided by a human, done one dossier at a time; what its receiver may not have stays where it was. */
export interface Passation {
  a: string;
  par: string;
  le: string;
  /** The last one was gone through, and its receiver told. */
  faiteLe?: string;
}

/** Nothing of it opens anything any more. */
export function estFinie(a: AbsenceProfessionnel): boolean {
  return a.annuleeLe !== undefined || a.rendueLe !== undefined || a.partie !== undefined;
}
