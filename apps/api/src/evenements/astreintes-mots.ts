import { DateTime } from 'luxon';
import { fuseau, type Territoire } from '#libs/calendrier/territoires.js';
import type { Fenetre } from '#libs/domaine/astreinte/garde.js';
import type { Gardienne, ListeDeGarde, TrouLu } from '#libs/registre/lecteurs/astreintes.js';
import { dateEnClair } from '../commun/pages/dates.js';

/** « du samedi 28 mars à 8 h 00 au lundi 30 mars à 8 h 00 », by the clocks of the place. */
export function periode({ du, au }: Fenetre, territoire: Territoire, { annee = false } = {}): string {
  const dire = (instant: string): string => dateEnClair(instant, { fuseau: fuseau(territoire), annee });
  return `du ${dire(du)} au ${dire(au)}`;
}

export const noms = (gens: readonly Gardienne[]): string => gens.map((g) => g.nom).join(', ');

/** Why nobody answers then. */
export function cause(liste: ListeDeGarde, trou: TrouLu): string {
  const absentes = liste.troncons.filter((t) => t.du < trou.au && trou.du < t.au).flatMap((t) => t.absentes);
  const [premiere] = absentes;
  return premiere === undefined ? 'Personne n’est d’astreinte.' : `${premiere.nom} est d’astreinte, et absente.`;
}

export type Case = 'presente' | 'trou' | undefined;

export interface JourDeGarde {
  /** A day of the place (`AAAA-MM-JJ`). */
  jour: string;
  /** Every two hours from midnight; undefined: not looked at. A square is a hole as soon as a minute of it is. */
  cases: Case[];
}

export const HEURES_PAR_CASE = 2;

/** The window as days of the place: its hours, whatever summer time does to them. */
export function enJours({ du, au, territoire, trous }: ListeDeGarde): JourDeGarde[] {
  const zone = fuseau(territoire);
  const jours: JourDeGarde[] = [];
  for (let j = DateTime.fromISO(du, { zone }).startOf('day'); j.toMillis() < Date.parse(au); j = j.plus({ days: 1 }))
    jours.push({ jour: j.toFormat('yyyy-MM-dd'), cases: casesDu(j, { du, au }, trous) });
  return jours;
}

function casesDu(jour: DateTime, fenetre: Fenetre, trous: readonly Fenetre[]): Case[] {
  return Array.from({ length: 24 / HEURES_PAR_CASE }, (_, n): Case => {
    const [debut, fin] = [n, n + 1].map((k) =>
      jour.plus({ days: k === 12 ? 1 : 0 }).set({ hour: (k * HEURES_PAR_CASE) % 24 }),
    );
    const c = { du: iso(debut), au: iso(fin) };
    if (!touche(c, fenetre)) return undefined;
    return trous.some((t) => touche(t, c)) ? 'trou' : 'presente';
  });
}

const iso = (instant: DateTime | undefined): string => instant?.toJSDate().toISOString() ?? '';
const touche = (a: Fenetre, b: Fenetre): boolean => a.du < b.au && b.du < a.au;

/** A duty as its form shows it, by the clocks of the place. */
export function enChamps(
  { personne, du, au }: Fenetre & { personne: string },
  territoire: Territoire,
): Record<'personne' | 'du' | 'duHeure' | 'au' | 'auHeure', string> {
  const [debut, fin] = [du, au].map((i) => DateTime.fromISO(i, { zone: fuseau(territoire) })) as [DateTime, DateTime];
  return {
    personne,
    du: debut.toFormat('yyyy-MM-dd'),
    duHeure: debut.toFormat('HH:mm'),
    au: fin.toFormat('yyyy-MM-dd'),
    auHeure: fin.toFormat('HH:mm'),
  };
}
