import { DateTime } from 'luxon';
import { estOuvre, premierJourOuvre } from '#libs/calendrier/feries.js';
import { debutDeJour, jourLocal } from '#libs/calendrier/journee.js';
import { fuseau, type Territoire } from '#libs/calendrier/territoires.js';
import type { ProfilReglementaire } from '#libs/reglementation/profil.js';
import type { AbsenceProfessionnel, Moment, Periode } from './etat.js';

/** A stretch of time without her, and from when continuity is owed for it. `au`: the first instant at which she is back. */
export interface Ligne {
  du: string;
  au: string | null;
  effet: string;
}

/** At what local hour a morning ends: a local habit, in no text. */
const MIDI = 13;
/** An absence by half-days whose end nobody knows is written so many days ahead, and further as time goes by. */
export const JOURS_ECRITS = 120;

/** The stretches of an absence: one, or one for each half-day. An early return cuts the last, a cancelled one has none. */
export function lignesDe(
  a: Pick<AbsenceProfessionnel, 'periode' | 'territoire' | 'profil' | 'retourLe' | 'annuleeLe' | 'partie'>,
  instant: string,
): readonly Ligne[] {
  if (a.annuleeLe !== undefined || a.partie !== undefined) return [];
  const lignes = a.periode.demiJournees === undefined ? [entiere(a)] : parDemiJournees(a, instant);
  const { retourLe } = a;
  if (retourLe === undefined) return lignes;
  return lignes
    .filter((l) => l.du < retourLe)
    .map((l) => (l.au === null || l.au > retourLe ? { ...l, au: retourLe } : l));
}

type Dite = Pick<AbsenceProfessionnel, 'periode' | 'territoire' | 'profil'>;

function entiere({ periode: { du, duMoment, dernierJour, dernierMoment }, territoire, profil }: Dite): Ligne {
  const debut = duMoment === 'matin' ? debutDeJour(du, territoire) : midi(du, territoire);
  const au =
    dernierJour === undefined
      ? null
      : dernierMoment === 'matin'
        ? midi(dernierJour, territoire)
        : debutDeJour(plusUnJour(dernierJour), territoire);
  return { du: debut, au, effet: effetDe(debut, territoire, profil) };
}

/**
 * From when continuity is owed: the start of the first jour ouvré of the absence, where she works (MEF §2.2.2, T-16). Where the text
 * says nothing of it, the same by local choice; where it only says « absence », from its start.
 */
export function effetDe(
  du: string,
  territoire: Territoire,
  { declenchementContinuite: regle }: ProfilReglementaire,
): string {
  if (regle.force !== 'silence' && regle.contenu.genre === 'absence') return du;
  const jour = jourLocal(du, territoire);
  return estOuvre(jour, territoire) ? du : debutDeJour(premierJourOuvre(jour, territoire), territoire);
}

function parDemiJournees({ periode, territoire }: Dite, instant: string): readonly Ligne[] {
  const { du, dernierJour, demiJournees = [] } = periode;
  const lignes: Ligne[] = [];
  const loin = DateTime.fromISO(instant > debutDeJour(du, territoire) ? jourLocal(instant, territoire) : du).plus({
    days: JOURS_ECRITS,
  });
  const fin = dernierJour ?? loin.toFormat('yyyy-MM-dd');
  for (let jour = du; jour <= fin && jour <= loin.toFormat('yyyy-MM-dd'); jour = plusUnJour(jour)) {
    if (!estOuvre(jour, territoire)) continue;
    const semaine = DateTime.fromISO(jour).weekday;
    const libre = (moment: Moment): boolean => demiJournees.some((d) => d.jour === semaine && d.moment === moment);
    const debut = libre('matin') ? debutDeJour(jour, territoire) : midi(jour, territoire);
    const au = libre('apresMidi') ? debutDeJour(plusUnJour(jour), territoire) : midi(jour, territoire);
    if (debut < au) lignes.push({ du: debut, au, effet: debut });
  }
  return lignes;
}

/** A stretch of the files, as the days and half-days that it is made of. */
export function periodeDe({ du, au }: { du: string; au: string | null }, territoire: Territoire): Periode {
  const jour = jourLocal(du, territoire);
  const duMoment = du < midi(jour, territoire) ? 'matin' : 'apresMidi';
  if (au === null) return { du: jour, duMoment, dernierMoment: 'apresMidi' };
  const dernierJour = jourLocal(new Date(Date.parse(au) - 1).toISOString(), territoire);
  const dernierMoment = au <= midi(dernierJour, territoire) ? 'matin' : 'apresMidi';
  return { du: jour, duMoment, dernierJour, dernierMoment };
}

/** From the first instant at which it counts to the last, for those who ask where it stands. */
export function etendue(lignes: readonly Ligne[]): { effet: string; au: string | null } | undefined {
  const utiles = lignes.filter((l) => l.au === null || l.effet < l.au);
  const [premiere] = utiles;
  if (premiere === undefined) return undefined;
  const derniere = utiles.at(-1) as Ligne;
  return { effet: premiere.effet, au: derniere.au };
}

function plusUnJour(jour: string): string {
  return DateTime.fromISO(jour).plus({ days: 1 }).toFormat('yyyy-MM-dd');
}

function midi(jour: string, territoire: Territoire): string {
  return DateTime.fromISO(jour, { zone: fuseau(territoire) })
    .set({ hour: MIDI })
    .toJSDate()
    .toISOString();
}
