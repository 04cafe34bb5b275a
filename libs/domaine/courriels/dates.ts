/** « mardi 1er décembre 2026 » in the reader's own territory. */
export function direJour(iso: string, fuseau: string): string {
  const dit = morceaux(iso, fuseau);
  return `${dit.weekday} ${dit.day === '1' ? '1er' : dit.day} ${dit.month} ${dit.year}`;
}

/** « mardi 1er décembre 2026 à 9 h 05 ». */
export function direInstant(iso: string, fuseau: string): string {
  return `${direJour(iso, fuseau)} à ${Number(morceaux(iso, fuseau).hour)} h ${morceaux(iso, fuseau).minute}`;
}

type Morceaux = Record<'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute', string>;

/** One per time zone, kept: to build one costs fifty times what using it does, and a page of fifty matters says two hundred dates. */
const formes = new Map<string, Intl.DateTimeFormat>();

/** An instant in French words and figures, as that territory reads them. */
export function morceaux(instant: string | Date, timeZone: string): Morceaux {
  let forme = formes.get(timeZone);
  if (forme === undefined) {
    forme = new Intl.DateTimeFormat('fr-FR', {
      timeZone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formes.set(timeZone, forme);
  }
  return Object.fromEntries(forme.formatToParts(new Date(instant)).map(({ type, value }) => [type, value])) as Morceaux;
}
