import type { Territoire } from '#libs/calendrier/territoires.js';
import type { ProfilReglementaire } from '#libs/reglementation/profil.js';

/** Bound by professional secrecy by his very profession or not, as the annuaire says on the day he was invited. */
export interface Membre {
  personne: string;
  tenuAuSecret: boolean;
}

/** A situation put on the agenda without anybody in it: it names nobody, and is tied to no dossier. */
export interface PointAnonyme {
  numero: number;
  texte: string;
  par: string;
  le: string;
}

/**
 * One session of a group in which several services examine hard situations, under the word of its text. What it holds
 * of its own names nobody; an item about a person is a share of that person's accompaniment, which the agent agreed to. Instants are
 * ISO UTC.
 */
export interface GroupeRessource {
  profil: Pick<ProfilReglementaire, 'id' | 'version'>;
  territoire: Territoire;
  mot: string;
  /** Who convened it; she sits in it. */
  titulaire: string;
  /** Day of the session, AAAA-MM-JJ. */
  seance: string;
  /** End of that day: nothing is read after it, whatever the clock does (our choice; no text says how long). */
  fin: string;
  membres: readonly Membre[];
  points: readonly PointAnonyme[];
  /** Anonymised items written so far: a number is never given twice. */
  inscrits: number;
  convoqueLe: string;
  closLe?: string;
}

/** Over, whether or not the clock has said so. */
export const estFini = (g: GroupeRessource, instant: string): boolean => g.closLe !== undefined || instant >= g.fin;

export const siege = (g: GroupeRessource, personne: string): boolean => g.membres.some((m) => m.personne === personne);

/** Closed: what was said of situations is gone, that there was a session remains. */
export const clos = (g: GroupeRessource, instant: string): GroupeRessource => ({ ...g, points: [], closLe: instant });
