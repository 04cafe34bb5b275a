import { DateTime } from 'luxon';

/** Where summer time exists among our territories: the rules that its calendars repeat every year. */
const ETE: Readonly<Record<string, { debut: string; fin: string }>> = {
  'Europe/Paris': { debut: '19810329T020000|-1SU|3', fin: '19961027T030000|-1SU|10' },
  'America/Miquelon': { debut: '20070311T020000|2SU|3', fin: '20071104T020000|1SU|11' },
};

/**
 * The VTIMEZONE component of an IANA zone (RFC 5545 §3.6.5), with the rule of today: good for what is to come. A zone without
 * summer time has one offset. Undefined for a zone that changes its clocks and whose rule is not here: better none than a wrong one.
 */
export function vtimezone(zone: string): string | undefined {
  const hiver = decalage(zone, 1);
  const ete = decalage(zone, 7);
  const lignes = (genre: 'STANDARD' | 'DAYLIGHT', de: string, a: string, quand?: string): string[] => {
    const [debut = '19700101T000000', jour, mois] = quand?.split('|') ?? [];
    const regle = jour === undefined ? [] : [`RRULE:FREQ=YEARLY;BYMONTH=${mois};BYDAY=${jour}`];
    return [`BEGIN:${genre}`, `DTSTART:${debut}`, ...regle, `TZOFFSETFROM:${de}`, `TZOFFSETTO:${a}`, `END:${genre}`];
  };
  const regle = ETE[zone];
  if (hiver !== ete && regle === undefined) return undefined;
  const observances =
    regle === undefined || hiver === ete
      ? lignes('STANDARD', hiver, hiver)
      : [...lignes('DAYLIGHT', hiver, ete, regle.debut), ...lignes('STANDARD', ete, hiver, regle.fin)];
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances, 'END:VTIMEZONE'].join('\r\n');
}

/** Offset from UTC in the middle of a month, as iCalendar writes it: `+0100`. */
function decalage(zone: string, mois: number): string {
  return DateTime.fromObject({ year: 2026, month: mois, day: 15, hour: 12 }, { zone }).toFormat('ZZZ');
}
