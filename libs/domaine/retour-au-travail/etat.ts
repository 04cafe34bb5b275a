import type { Beneficiaire, Portee, ProfilReglementaire } from '#libs/reglementation/profil.js';
import type { Duree } from '#libs/reglementation/duree.js';
import type { Reglages } from '#libs/reglementation/reglages.js';
import type { Territoire } from '#libs/calendrier/territoires.js';
import { ajouter } from '#libs/calendrier/calendrier.js';
import type { Recueil, VoieDAccord } from '../accompagnement/accords/etat.js';
import type { Conservation } from '../conservation/etat.js';

/** How often the agent wants to hear from her; he alone sets it. */
export type Rythme = 'quinzaine' | 'mois' | 'deuxMois' | 'trimestre' | 'aMaDemande';

export const rythmes: Record<Rythme, string> = {
  quinzaine: 'Toutes les deux semaines',
  mois: 'Une fois par mois',
  deuxMois: 'Tous les deux mois',
  trimestre: 'Tous les trois mois',
  aMaDemande: 'Seulement si je le demande',
};

/** The bounds between which he chooses: nobody is written to more often, and « at my request » sets no date. */
const INTERVALLES: Record<Rythme, Duree | null> = {
  quinzaine: { jours: 14 },
  mois: { jours: 30 },
  deuxMois: { jours: 60 },
  trimestre: { jours: 90 },
  aMaDemande: null,
};

export type VoieDuRetour = 'courriel' | 'courrier' | 'telephone';

/** As he gave them; never read in an annuaire. They die with a refusal, with silence, and at the end. */
export interface Joindre {
  courriel?: string;
  telephone?: string;
  /** Lines of the envelope. */
  adresse?: string;
}

/** One word of the agent about the link; the last one counts. */
export interface MotSurLeLien {
  valeur: 'oui' | 'non';
  rythme: Rythme;
  le: string;
  voie: VoieDAccord;
  par: string;
  recueil?: Recueil;
}

/** She took news of him, as agreed. */
export interface Nouvelle {
  le: string;
  voie: VoieDuRetour;
  par: string;
}

/**
 * A long absence of an agent (`AbsenceBeneficiaire`: never that of a professional, T-17), from the early offer that the ASS decides
 * to the link that he keeps or refuses. What is prepared with him stands in an accompaniment, once he agreed to one. All instants
 * are ISO UTC. Nothing medical stands here.
 */
export interface RetourAuTravail {
  profil: ProfilReglementaire;
  reglages: Reglages;
  territoire: Territoire;
  agent: string;
  beneficiaire: Beneficiaire;
  portee: Portee;
  titulaire: string;
  ecartees: readonly string[];
  connuPar: 'acteRh' | 'agent';
  ouvertLe: string;
  voie: VoieDuRetour;
  joindre?: Joindre;
  /** The clock has seen it: the offer left, or is there to be posted or spoken. */
  faiteLe?: string;
  /** Business key of its mail, when it was mailed. */
  courriel?: string;
  /** There was one about the same agent already: this one was never made. */
  doublon?: true;
  /** Until when the offer waits; then no answer is an answer, and what was known to reach him is gone. */
  jusquau: string;
  offreTermineeLe?: string;
  /** Its end, fixed on the first day whatever he answers. */
  finLe: string;
  mots: readonly MotSurLeLien[];
  nouvelles: readonly Nouvelle[];
  /** When the clock last looked, and when it last proposed to her to take news. */
  veilleLe?: string;
  proposeLe?: string;
  /** He agreed to be accompanied: the rest stands elsewhere, under another id. */
  accompagneDepuis?: string;
  closLe?: string;
  conservation?: Conservation;
}

/** It was offered: before that, it is not there for the agent. */
export const existePourLAgent = (r: RetourAuTravail): boolean => r.faiteLe !== undefined;

/** Over, whether or not the clock has said so (design §4 rule 1). */
export const estFini = (r: RetourAuTravail, instant: string): boolean => r.closLe !== undefined || instant >= r.finLe;

export const dernierMotSurLeLien = ({ mots }: Pick<RetourAuTravail, 'mots'>): MotSurLeLien | undefined => mots.at(-1);

/** He wants the link, now; silence is not a yes, and an accompaniment has its own ways. */
export function lienGarde(r: RetourAuTravail, instant: string): boolean {
  return !estFini(r, instant) && r.accompagneDepuis === undefined && dernierMotSurLeLien(r)?.valeur === 'oui';
}

/** From when on news may be taken, at his rhythm; undefined: never unasked. */
export function prochaineNouvelle(r: RetourAuTravail, instant: string): string | undefined {
  const mot = dernierMotSurLeLien(r);
  if (mot === undefined || !lienGarde(r, instant)) return undefined;
  const intervalle = INTERVALLES[mot.rythme];
  const depuis = [mot.le, ...r.nouvelles.map((n) => n.le)].sort().at(-1) as string;
  return intervalle === null ? undefined : ajouter(depuis, intervalle, r.territoire);
}

/** The means to reach him go at once when nothing more may be sent. */
export function sansCoordonnees(r: RetourAuTravail): RetourAuTravail {
  const { joindre: _oublie, ...reste } = r;
  return reste;
}

export const TACHES = {
  appeler: 'retourATelephoner',
  adresse: 'adresseAVerifier',
  nouvelles: 'lienAReprendre',
} as const;
export const toutesLesTaches: readonly string[] = Object.values(TACHES);
