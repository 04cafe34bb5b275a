import { DateTime } from 'luxon';
import { fuseau } from '#libs/calendrier/territoires.js';
import { introuvable } from '#libs/domaine/erreurs.js';
import { estReference } from '#libs/domaine/champs.js';
import type { Auteur } from '#libs/domaine/acte.js';
import { chronologieDe, type Moment } from '#libs/registre/lecteurs/chronologie-evenement.js';
import { evenementDe, type EvenementLu } from '#libs/registre/lecteurs/evenements.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { ErreurRefus } from '../commun/problemes.js';
import { vueDe } from './presenter.js';

export interface Chronologie {
  lu: EvenementLu;
  moments: Moment[];
}

/**
 * For the ladder and the team alone.
 * @throws ErreurRefus as if there were none, to anybody else
 */
export async function lireChronologie(acces: Acces, personne: Auteur, reference: string): Promise<Chronologie> {
  const lu = estReference(reference) ? await evenementDe(acces, personne.id, reference) : undefined;
  if (lu === undefined || !['conduite', 'equipe'].includes(vueDe(lu, personne))) throw new ErreurRefus(introuvable);
  return { lu, moments: await chronologieDe(acces, personne.id, lu) };
}

/** Semicolons and a mark of order, as French spreadsheets read it (RFC 4180 with another separator). A drill says so on each line. */
export function enCsv({ lu, moments }: Chronologie): string {
  const zone = fuseau(lu.etat.territoire);
  const exercice = lu.etat.sorte === 'exercice';
  const lignes = [
    ['Quand', 'En quelle qualité', 'Quoi'],
    ...moments.map((m) => [DateTime.fromISO(m.le, { zone }).toFormat('yyyy-MM-dd HH:mm:ss'), m.qui, m.quoi]),
  ].map((ligne) => (exercice ? ['EXERCICE', ...ligne] : ligne));
  return `\uFEFF${lignes.map((l) => l.map(cellule).join(';')).join('\r\n')}\r\n`;
}

/** A cell that a spreadsheet would take for a formula is text. */
const cellule = (mots: string): string => `"${(/^[=+\-@\t]/.test(mots) ? `'${mots}` : mots).replaceAll('"', '""')}"`;

export const FICHIER_CSV = {
  'Content-Type': 'text/csv; charset=utf-8',
  'Content-Disposition': 'attachment; filename="chronologie.csv"',
  'Cache-Control': 'no-store',
} as const;
