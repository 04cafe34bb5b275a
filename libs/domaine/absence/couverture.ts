import type { CaractereInterim, NaturePoste } from '#libs/reglementation/profil.js';
import type { Role } from '#libs/reglementation/roles.js';
import type { Devoir } from './depart/devoirs.js';

/** Somebody of the chain of a post, in order; several may share a rung. `personne` null: the post is vacant. */
export interface Rang {
  rang: number;
  poste: string;
  nature: NaturePoste;
  personne: string | null;
  absente: boolean;
  /** Only where a text has the word (2007, T-22). */
  titre: 'remplacant' | 'suppleant' | null;
}

/** Where an absence stands: read from the record at the instant asked, or at the first instant at which it counts. */
export interface Couverture {
  /** Who stands in for her; null: nobody. */
  tenante: string | null;
  rangs: readonly Rang[];
  /** How many of her open matters are inside the scope. */
  urgentes: number;
  /** Some of her matters were not gone through yet. */
  aPasser: boolean;
  /** When somebody who may stand in leaves or comes back next; null: nobody said so. */
  changement: string | null;
  /** The row of the files, as it stands now; null: there is none, or no more. */
  ecrite: { du: string; au: string | null } | null;
  /** Whoever leads the line nearest to her leads several regions (T-54). */
  interregional: boolean;
  /** Who leads the services where a social worker serves. */
  services: readonly { personne: string; role: Role }[];
  /** Of a departure only: what is left, and whether some of it is being handed over. */
  depart?: { aConfier: boolean; devoirs: readonly Devoir[] };
}

/** What the record keeps in clear of an absence. Instants are ISO UTC. */
export interface SuiteDeLAbsence {
  absente: string;
  /** Structure in which her line is looked up. */
  lieu: string;
  automatique: boolean;
  champ: readonly CaractereInterim[];
  avere: boolean;
  designee: string | null;
  /** She took it herself: until then her absences had begun, and she knew of them; null: another named her. */
  priseLe: string | null;
  /** She said that she is back, or will not leave. */
  retourLe: string | null;
  finieLe: string | null;
  /** Row of the files of the network that it tells of. */
  importee: string | null;
  lignes: readonly { du: string; au: string | null; effet: string }[];
  /** Of a departure only: to whom what is left goes, by which decision; `par`: who says that she has left. */
  depart?: { successeur: string | null; passation: number; par: string | null };
}
