import type { Derogation as Motif, ProfilReglementaire } from '#libs/reglementation/profil.js';
import type { Territoire } from '#libs/calendrier/territoires.js';

/** The least that protection needs, to the authority concerned; sent by her own hand, written down here. */
export interface Extrait {
  le: string;
  par: string;
  a: string;
  texte: string;
}

/**
 * Secrecy yields, as his text has it and in no other way (T-13, T-14): a decision of the professional, never of a rule. Its
 * own dossier and its own key: whoever is asked for an opinion reads this and nothing else, and it opens the file to nobody. All
 * instants are ISO UTC.
 */
export interface Derogation {
  profil: Pick<ProfilReglementaire, 'id' | 'version'>;
  territoire: Territoire;
  /** Of which it was born; whoever answers for that one answers for this. */
  source: { nature: 'accompagnement' | 'signalement'; reference: string };
  agent: string;
  titulaire: string;
  motif: Motif;
  /** Her words, for the second professional too. */
  raison: string;
  ouverteLe: string;
  /** The second professional; null: nobody could be reached, she decides alone and is reviewed afterwards. */
  avec: string | null;
  avis?: { le: string; daccord: boolean; mots?: string };
  /** Who reviews what was taken alone; null: nobody is known in the line. */
  relecture?: { par: string | null; avant: string; faite?: { le: string; mots: string } };
  /** She may act on it until then, whatever the clock does. */
  expire: string;
  extraits: readonly Extrait[];
  /** The agent knows; or why not, and whether he reads it once it is over. */
  informeLe?: string;
  tu?: { pourquoi: string; aLaFin: boolean };
  fermeeLe?: string;
}

export const estTerminee = (d: Derogation, instant: string): boolean => d.fermeeLe !== undefined || instant >= d.expire;

/** Somebody else agreed, or nobody could be reached: in both cases for a time only. */
export const permet = (d: Derogation, instant: string): boolean =>
  !estTerminee(d, instant) && (d.avec === null || d.avis?.daccord === true);

/** What the agent may read of it, and from when on. */
export const seDitALAgent = (d: Derogation, instant: string): boolean =>
  d.informeLe !== undefined || (d.tu?.aLaFin === true && estTerminee(d, instant));

/**
 * Whose word is awaited: the opinion asked for, or the review of what was taken alone. Nobody agrees with herself, nor reviews herself:
 * whoever received the dossier since then is no second person.
 */
export function attendue(d: Derogation): string | null {
  const qui = attendueDe(d);
  return qui === d.titulaire ? null : qui;
}

function attendueDe(d: Derogation): string | null {
  if (d.avec !== null) return d.avis === undefined && d.fermeeLe === undefined ? d.avec : null;
  return d.relecture?.faite === undefined ? (d.relecture?.par ?? null) : null;
}
