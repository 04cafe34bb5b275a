import type { Couvert, DemiJour, TrouPrevu } from '#libs/domaine/absence/prevision.js';
import type { LignePrevue } from '#libs/registre/lecteurs/prevision.js';
import { jourEnClair } from '../commun/pages/dates.js';

export const ETATS: Readonly<Record<Couvert, string>> = {
  presente: 'là',
  interim: 'intérim',
  aDesigner: 'quelqu’un à désigner',
  trou: 'personne, et le texte oblige',
};

/** In each square of the calendar, as colour never speaks alone. */
export const SIGNES: Readonly<Record<Couvert, string>> = { presente: '', interim: 'I', aDesigner: '?', trou: '!' };

/** « lundi 13 juillet » of a day that is no instant. */
export const jour = (j: string): string => jourEnClair(`${j}T12:00:00.000Z`);

/** « mercredi 15 juillet après-midi », « du jeudi 16 juillet au vendredi 17 juillet matin ». */
export function direTrou({ du, duMoment, dernierJour, dernierMoment }: TrouPrevu): string {
  const debut = `${jour(du)}${duMoment === 'apresMidi' ? ' après-midi' : ''}`;
  if (du === dernierJour) return `${debut}${dernierMoment === 'matin' && duMoment === 'matin' ? ' matin' : ''}`;
  return `du ${debut} au ${jour(dernierJour)}${dernierMoment === 'matin' ? ' matin' : ''}`;
}

/** Half-days that follow each other in the same state, said once. */
export interface Suite {
  du: string;
  duMoment: DemiJour['moment'];
  au: string;
  auMoment: DemiJour['moment'];
  etat: Couvert;
  par: string | null;
}

export function suites({ demiJours }: Pick<LignePrevue, 'demiJours'>): Suite[] {
  const dites: Suite[] = [];
  for (const d of demiJours) {
    const derniere = dites.at(-1);
    if (derniere !== undefined && derniere.etat === d.etat && derniere.par === d.par) {
      derniere.au = d.jour;
      derniere.auMoment = d.moment;
    } else dites.push({ du: d.jour, duMoment: d.moment, au: d.jour, auMoment: d.moment, etat: d.etat, par: d.par });
  }
  return dites;
}

export const direSuite = ({ du, duMoment, au, auMoment }: Suite): string =>
  direTrou({ du, duMoment, dernierJour: au, dernierMoment: auMoment } as TrouPrevu);

export const situations = (n: number): string => `${n} situation${n > 1 ? 's' : ''}`;
export const couvertes = (n: number): string => `${n} couverte${n > 1 ? 's' : ''}`;

/** « novembre 2026 », of a month written `AAAA-MM`. */
export const mois = (m: string): string =>
  new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${m}-15T00:00:00Z`),
  );
