import { DateTime } from 'luxon';
import { fuseau, type Territoire } from './territoires.js';

/**
 * The last instant of a local day.
 * @param jour a day (`AAAA-MM-JJ`) or any UTC instant of that day
 * @returns undefined when it is neither
 */
export function finDeJour(jour: string, territoire: Territoire): string | undefined {
  const zone = fuseau(territoire);
  const seulementUnJour = /^\d{4}-\d{2}-\d{2}$/.test(jour);
  if (!seulementUnJour && !jour.endsWith('Z')) return undefined;
  const lu = DateTime.fromISO(jour, { zone });
  return lu.isValid ? lu.endOf('day').toJSDate().toISOString() : undefined;
}

/** The first instant of a local day (`AAAA-MM-JJ`). */
export function debutDeJour(jour: string, territoire: Territoire): string {
  return DateTime.fromISO(jour, { zone: fuseau(territoire) })
    .startOf('day')
    .toJSDate()
    .toISOString();
}

/**
 * The instant at which the clocks of a territory show this hour of this day.
 * @returns undefined when no clock shows it: summer time takes that hour away
 */
export function instantLocal(jour: string, heure: string, territoire: Territoire): string | undefined {
  const local = DateTime.fromISO(`${jour}T${heure}`, { zone: fuseau(territoire) });
  return local.isValid && local.toFormat('HH:mm') === heure ? local.toJSDate().toISOString() : undefined;
}

/** The local day of an instant. */
export function jourLocal(instant: string, territoire: Territoire): string {
  return DateTime.fromISO(instant, { zone: fuseau(territoire) }).toFormat('yyyy-MM-dd');
}

/** The next night of the whole service at this local hour of métropole, the same for everybody: strictly after the instant. */
export function prochaineNuit(instant: string, heure: string): string {
  const [h = 0, m = 0] = heure.split(':').map(Number);
  const depuis = DateTime.fromISO(instant, { zone: fuseau('metropole') });
  const ceJour = depuis.set({ hour: h, minute: m, second: 0, millisecond: 0 });
  const nuit = ceJour > depuis ? ceJour : ceJour.plus({ days: 1 });
  return nuit.toJSDate().toISOString();
}
