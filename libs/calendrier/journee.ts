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

/** The local day of an instant. */
export function jourLocal(instant: string, territoire: Territoire): string {
  return DateTime.fromISO(instant, { zone: fuseau(territoire) }).toFormat('yyyy-MM-dd');
}
