import { morceaux } from '#libs/domaine/courriels/dates.js';
import type { VNode } from 'preact';

export const FUSEAU = 'Europe/Paris';
const JOUR_MS = 86_400_000;
/** One per time zone: to build one is what costs. */
const jours = new Map<string, Intl.DateTimeFormat>();

interface Parties {
  jour: string;
  heure: string;
}

/** « mardi 12 mars » · « 14 h 05 ». */
function parties(instant: Date, fuseau: string, annee: boolean): Parties {
  const p = morceaux(instant, fuseau);
  return {
    jour: `${p.weekday} ${p.day === '1' ? '1er' : p.day} ${p.month}${annee ? ` ${p.year}` : ''}`,
    heure: `${Number(p.hour)}\u00a0h\u00a0${p.minute}`,
  };
}

/** « mardi 12 mars à 14 h 05 », in the reader's time zone; with the year for what may be read long after. */
export function dateEnClair(instant: string | Date, { fuseau = FUSEAU, annee = false } = {}): string {
  const { jour, heure } = parties(new Date(instant), fuseau, annee);
  return `${jour} à ${heure}`;
}

export function jourEnClair(instant: string | Date, { fuseau = FUSEAU, annee = false } = {}): string {
  return parties(new Date(instant), fuseau, annee).jour;
}

export function heureEnClair(instant: string | Date, { fuseau = FUSEAU } = {}): string {
  return parties(new Date(instant), fuseau, false).heure;
}

/** « aujourd’hui à 17 h 00 », « demain à 12 h 00 », « hier à 9 h 30 », else the day: as seen from `maintenant`. */
export function quandEnClair(instant: string | Date, maintenant: string | Date, { fuseau = FUSEAU } = {}): string {
  const { jour, heure } = parties(new Date(instant), fuseau, false);
  const ecart = rangDuJour(new Date(instant), fuseau) - rangDuJour(new Date(maintenant), fuseau);
  const mot = ecart === 0 ? 'aujourd’hui' : ecart === 1 ? 'demain' : ecart === -1 ? 'hier' : jour;
  return `${mot} à ${heure}`;
}

/** Calendar days are counted on dates, not on hours: a day may have 23 or 25. */
function rangDuJour(instant: Date, fuseau: string): number {
  let forme = jours.get(fuseau);
  if (forme === undefined) {
    forme = new Intl.DateTimeFormat('en-CA', { timeZone: fuseau, dateStyle: 'short' });
    jours.set(fuseau, forme);
  }
  return Date.parse(`${forme.format(instant)}T00:00:00Z`) / JOUR_MS;
}

/** « 12 secondes », « 3 minutes », « 2 heures », « 4 jours »: rounded down, never more exact than it is useful. */
export function dureeEnClair(secondes: number): string {
  const [n, mot] =
    secondes < 60
      ? [secondes, 'seconde']
      : secondes < 3600
        ? [secondes / 60, 'minute']
        : secondes < 2 * 86_400
          ? [secondes / 3600, 'heure']
          : [secondes / 86_400, 'jour'];
  const entier = Math.floor(n);
  return `${entier}\u00a0${mot}${entier > 1 ? 's' : ''}`;
}

/** An instant for people and for machines. With `maintenant`: aujourd’hui, demain, hier. */
export function Quand({
  le,
  maintenant,
  annee = false,
  fuseau = FUSEAU,
}: {
  le: string | Date;
  maintenant?: string | Date;
  annee?: boolean;
  fuseau?: string;
}): VNode {
  const instant = new Date(le);
  return (
    <time dateTime={instant.toISOString()}>
      {maintenant === undefined
        ? dateEnClair(instant, { fuseau, annee })
        : quandEnClair(instant, maintenant, { fuseau })}
    </time>
  );
}
