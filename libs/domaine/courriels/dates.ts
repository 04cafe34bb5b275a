/** « mardi 1er décembre 2026 » in the reader's own territory. */
export function direJour(iso: string, fuseau: string): string {
  const dit = morceaux(iso, fuseau);
  return `${dit('weekday')} ${dit('day') === '1' ? '1er' : dit('day')} ${dit('month')} ${dit('year')}`;
}

/** « mardi 1er décembre 2026 à 9 h 05 ». */
export function direInstant(iso: string, fuseau: string): string {
  const dit = morceaux(iso, fuseau);
  return `${direJour(iso, fuseau)} à ${Number(dit('hour'))} h ${dit('minute')}`;
}

function morceaux(iso: string, timeZone: string): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = new Intl.DateTimeFormat('fr-FR', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(iso));
  return (type) => parts.find((p) => p.type === type)?.value ?? '';
}
