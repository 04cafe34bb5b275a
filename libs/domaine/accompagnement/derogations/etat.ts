import type { Derogation as Motif } from '#libs/reglementation/profil.js';

/** Secrecy yields, as his text has it and in no other way (T-13): what, to whom, who decided with whom, until when. */
export interface Derogation {
  numero: number;
  motif: Motif;
  /** Her reason, in the secret file. */
  raison: string;
  ouverteLe: string;
  par: string;
  /** The second professional: conseiller technique or another ASS; null: nobody could be reached, reviewed afterwards. */
  avec: string | null;
  revue?: { le: string; par: string; avis: string };
  /** She may act on it until then. */
  expire: string;
  /** The authority concerned, and the least that protection needs. */
  transmissions: readonly { le: string; a: string; extrait: string; par: string }[];
  /** The agent knows, unless the ground forbids it. */
  informe?: { le: string };
  tu?: { pourquoi: string };
  fermeeLe?: string;
}
