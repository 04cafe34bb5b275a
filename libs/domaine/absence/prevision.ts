import { DateTime } from 'luxon';
import { estOuvre } from '#libs/calendrier/feries.js';
import type { Territoire } from '#libs/calendrier/territoires.js';
import type { NaturePoste, ProfilReglementaire } from '#libs/reglementation/profil.js';
import type { Reglages } from '#libs/reglementation/reglages.js';
import { instantDe, type DemiJourOuvre } from './demi-jours.js';
import type { Moment } from './etat.js';
import { ceQueDemande } from './regle.js';

/** Somebody away, from when to when; `effet`: from when continuity is owed; `designee`: who was named to stand in. */
export interface AbsencePrevue {
  personne: string;
  du: string;
  au: string | null;
  effet: string | null;
  designee: string | null;
  /** Its reference; null: a row of the files that no act has taken up yet. */
  absence: string | null;
}

/** A post to look ahead for, with its chain in order. */
export interface PosteAPrevoir {
  poste: string;
  nature: NaturePoste;
  secteur: string;
  territoire: Territoire;
  profil: ProfilReglementaire;
  reglages: Reglages;
  /** null: vacant, which is no absence. */
  titulaire: string | null;
  rangs: readonly { rang: number; personne: string | null }[];
}

/**
 * One half-day of a post, for what cannot wait: she is there; somebody stands in; somebody has to be named, where no text obliges; or
 * nobody would be there, where one does.
 */
export type Couvert = 'presente' | 'interim' | 'aDesigner' | 'trou';

export interface DemiJour {
  jour: string;
  moment: Moment;
  etat: Couvert;
  par: string | null;
}

/** A run of half-days that nobody covers. */
export interface TrouPrevu {
  poste: string;
  secteur: string;
  du: string;
  duMoment: Moment;
  dernierJour: string;
  dernierMoment: Moment;
  /** A text obliges; else somebody is to be named. */
  obligation: boolean;
  /** Whose it is to fill: the nearest of the line; null: nobody, the telephone list. */
  aQui: string | null;
  /** Who is called if it is not filled: the next of the line who is there then. */
  repli: string | null;
  /** Last jour ouvré before it begins. */
  aPourvoirAvant: string;
  /** The absence that opens it; null: the post is vacant. */
  absence: string | null;
}

/** Who holds a post at each of these half-days. */
export function prevoir(
  p: PosteAPrevoir,
  absences: readonly AbsencePrevue[],
  demiJours: readonly DemiJourOuvre[],
): DemiJour[] {
  const regle = ceQueDemande(p.profil, p.reglages, p.nature);
  return demiJours.map(({ jour, moment, le }) => ({
    jour,
    moment,
    ...aCetInstant(p, absences, regle.automatique, le),
  }));
}

function aCetInstant(
  p: PosteAPrevoir,
  absences: readonly AbsencePrevue[],
  automatique: boolean,
  le: string,
): Pick<DemiJour, 'etat' | 'par'> {
  const enCours = sienne(p, absences, le);
  if (p.titulaire !== null && enCours === undefined) return { etat: 'presente', par: p.titulaire };
  const designee = enCours?.designee ?? null;
  if (designee !== null && presente(designee, absences, le)) return { etat: 'interim', par: designee };
  if (!automatique) return { etat: 'aDesigner', par: null };
  const par = premierPresent(p, absences, le);
  return par === null ? { etat: 'trou', par: null } : { etat: 'interim', par };
}

const sienne = (p: PosteAPrevoir, absences: readonly AbsencePrevue[], le: string): AbsencePrevue | undefined =>
  absences.find((a) => a.personne === p.titulaire && (a.effet ?? a.du) <= le && (a.au === null || a.au > le));

const presente = (personne: string, absences: readonly AbsencePrevue[], le: string): boolean =>
  !absences.some((a) => a.personne === personne && a.du <= le && (a.au === null || a.au > le));

function premierPresent(p: PosteAPrevoir, absences: readonly AbsencePrevue[], le: string): string | null {
  return p.rangs.find((r) => r.personne !== null && presente(r.personne, absences, le))?.personne ?? null;
}

/** What has to be filled, the nearest first: a hole under a text that obliges, and what somebody has to decide elsewhere. */
export function trousDe(
  p: PosteAPrevoir,
  absences: readonly AbsencePrevue[],
  demiJours: readonly DemiJour[],
  ligne: readonly string[],
): TrouPrevu[] {
  const trous: TrouPrevu[] = [];
  let precedent: DemiJour | undefined;
  for (const d of demiJours) {
    const vide = d.etat === 'trou' || d.etat === 'aDesigner';
    const dernier = trous.at(-1);
    if (vide && dernier !== undefined && precedent !== undefined && precedent.etat === d.etat) {
      trous[trous.length - 1] = { ...dernier, dernierJour: d.jour, dernierMoment: d.moment };
    } else if (vide) {
      const le = instantDe(d.jour, d.moment, p.territoire);
      trous.push({
        poste: p.poste,
        secteur: p.secteur,
        du: d.jour,
        duMoment: d.moment,
        dernierJour: d.jour,
        dernierMoment: d.moment,
        obligation: d.etat === 'trou',
        aQui: ligne[0] ?? null,
        repli: ligne.find((l) => l !== p.titulaire && presente(l, absences, le)) ?? null,
        aPourvoirAvant: veille(d.jour, p.territoire),
        absence: sienne(p, absences, le)?.absence ?? null,
      });
    }
    precedent = d;
  }
  return trous;
}

function veille(jour: string, territoire: Territoire): string {
  let avant = DateTime.fromISO(jour).minus({ days: 1 });
  while (!estOuvre(avant.toFormat('yyyy-MM-dd'), territoire)) avant = avant.minus({ days: 1 });
  return avant.toFormat('yyyy-MM-dd');
}
