import { DateTime } from 'luxon';
import { fuseau, type Territoire } from '#libs/calendrier/territoires.js';

/**
 * The last time that the clocks of a place showed one of these hours: the check that is due, and the name under which it is done once.
 * A check that was missed is made late, once, for all that were missed.
 * @param heures local hours `HH:MM`, at least one
 */
export function dernierCreneau(instant: string, heures: readonly string[], territoire: Territoire): string {
  return (
    creneaux(instant, heures, territoire, [-2, -1, 0])
      .filter((c) => c <= instant)
      .at(-1) ?? instant
  );
}

/** When the next check is made. */
export function prochainCreneau(instant: string, heures: readonly string[], territoire: Territoire): string {
  return creneaux(instant, heures, territoire, [0, 1, 2]).find((c) => c > instant) ?? instant;
}

/** An hour that summer time takes away that day is the next that exists. */
function creneaux(
  instant: string,
  heures: readonly string[],
  territoire: Territoire,
  jours: readonly number[],
): string[] {
  const ceJour = DateTime.fromISO(instant, { zone: fuseau(territoire) }).startOf('day');
  const un = (jour: number, heure: string): string => {
    const [hour = 0, minute = 0] = heure.split(':').map(Number);
    return ceJour.plus({ days: jour }).set({ hour, minute }).toJSDate().toISOString();
  };
  return jours.flatMap((j) => heures.map((h) => un(j, h))).sort();
}
