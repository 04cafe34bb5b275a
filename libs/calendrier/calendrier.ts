import { DateTime } from 'luxon';
import { estFerie, estOuvre } from './feries.js';
import { fuseau, type Territoire } from './territoires.js';

/** The same shape as in libs/reglementation, which this folder does not import. */
export type Duree =
  { joursOuvres: number } | { jours: number } | { heures: number } | { minutes: number } | { secondes: number };

const JOUR_MS = 86_400_000;

/** Local hours `HH:MM`; `de` is quiet, `a` no longer is. `de` after `a`: over midnight. */
export interface Silence {
  de: string;
  a: string;
}

/**
 * The instant after a delay. Days keep the local hour, whatever summer time does (an hour that does not exist that night becomes
 * the next that does); hours and less are time elapsed. `joursOuvres: n` ends on the n-th following jour ouvré.
 */
export function ajouter(instant: string, duree: Duree, territoire: Territoire): string {
  const depart = local(instant, territoire);
  if ('joursOuvres' in duree) return iso(ajouterJoursOuvres(depart, duree.joursOuvres, territoire));
  if ('jours' in duree) return iso(depart.plus({ days: duree.jours }));
  if ('heures' in duree) return iso(depart.plus({ hours: duree.heures }));
  if ('minutes' in duree) return iso(depart.plus({ minutes: duree.minutes }));
  return iso(depart.plus({ seconds: duree.secondes }));
}

/** The next time, now included, that the clocks of a jour ouvré show this hour. */
export function prochaineHeure(instant: string, heure: string, territoire: Territoire): string {
  const depart = local(instant, territoire);
  for (let jours = 0; ; jours++) {
    const essai = aHeure(depart.plus({ days: jours }), heure);
    if (essai >= depart && ouvre(essai, territoire)) return iso(essai);
  }
}

/**
 * The earliest instant, not before the given one, that is outside quiet hours and neither on a Sunday nor on a jour férié.
 * `null`: no quiet time at all is set, Sundays included.
 */
export function horsSilence(instant: string, silence: Silence | null, territoire: Territoire): string {
  let essai = local(instant, territoire);
  if (silence === null) return iso(essai);
  for (;;) {
    const suivant = apresSilence(essai, silence, territoire);
    if (suivant === undefined) return iso(essai);
    essai = suivant;
  }
}

/** Where to look next, or undefined when this moment is not quiet. */
function apresSilence(moment: DateTime, { de, a }: Silence, territoire: Territoire): DateTime | undefined {
  const demain = moment.plus({ days: 1 }).startOf('day');
  if (moment.weekday === 7 || estFerie(jour(moment), territoire)) return demain;
  const heure = moment.toFormat('HH:mm');
  if (de <= a) return de <= heure && heure < a ? aHeure(moment, a) : undefined;
  if (heure >= de) return demain;
  return heure < a ? aHeure(moment, a) : undefined;
}

function ajouterJoursOuvres(depart: DateTime, n: number, territoire: Territoire): DateTime {
  const premier = Date.parse(jour(depart)); // days are counted by their names: asked at every question of the clock
  let jours = 0;
  for (let reste = n; reste > 0;) {
    jours++;
    if (estOuvre(new Date(premier + jours * JOUR_MS).toISOString().slice(0, 10), territoire)) reste--;
  }
  return depart.plus({ days: jours });
}

function ouvre(moment: DateTime, territoire: Territoire): boolean {
  return estOuvre(jour(moment), territoire);
}

function aHeure(moment: DateTime, heure: string): DateTime {
  const lue = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(heure);
  if (lue === null) throw new Error(`Not an hour HH:MM: ${heure}`);
  return moment.set({ hour: Number(lue[1]), minute: Number(lue[2]), second: 0, millisecond: 0 });
}

function local(instant: string, territoire: Territoire): DateTime {
  const lu = DateTime.fromISO(instant, { zone: fuseau(territoire) });
  if (!lu.isValid || !instant.endsWith('Z')) throw new Error(`Not a UTC instant: ${instant}`);
  return lu;
}

function jour(moment: DateTime): string {
  return moment.toFormat('yyyy-MM-dd');
}

function iso(moment: DateTime): string {
  return moment.toJSDate().toISOString();
}
