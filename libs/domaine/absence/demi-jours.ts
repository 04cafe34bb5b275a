import { DateTime } from 'luxon';
import { estOuvre } from '#libs/calendrier/feries.js';
import { debutDeJour, jourLocal } from '#libs/calendrier/journee.js';
import { fuseau, type Territoire } from '#libs/calendrier/territoires.js';
import type { Moment } from './etat.js';

/** A half-day of a jour ouvré, and the instant (ISO) at which it is looked at. */
export interface DemiJourOuvre {
  jour: string;
  moment: Moment;
  le: string;
}

/** Every half-day of the jours ouvrés of a territory, from a day on: the same for all its posts, and dear to write. */
function demiJoursOuvres(du: string, jours: number, territoire: Territoire): DemiJourOuvre[] {
  const dates = Array.from({ length: jours }, (_, n) => DateTime.fromISO(du).plus({ days: n }).toFormat('yyyy-MM-dd'));
  return dates
    .filter((jour) => estOuvre(jour, territoire))
    .flatMap((jour) =>
      (['matin', 'apresMidi'] as const).map((moment) => ({ jour, moment, le: instantDe(jour, moment, territoire) })),
    );
}

/** The half-days ahead of each territory, written once however many posts it has. */
export function demiJoursParTerritoire(
  maintenant: string,
  jours: number,
): (territoire: Territoire) => readonly DemiJourOuvre[] {
  const connus = new Map<Territoire, readonly DemiJourOuvre[]>();
  return (territoire) => {
    const deja = connus.get(territoire);
    if (deja !== undefined) return deja;
    const ecrits = demiJoursOuvres(jourLocal(maintenant, territoire), jours, territoire);
    connus.set(territoire, ecrits);
    return ecrits;
  };
}

const HEURES: Record<Moment, number> = { matin: 9, apresMidi: 15 };

/** The instant (ISO) at which a half-day is looked at. */
export function instantDe(jour: string, moment: Moment, territoire: Territoire): string {
  return DateTime.fromISO(debutDeJour(jour, territoire), { zone: fuseau(territoire) })
    .set({ hour: HEURES[moment] })
    .toJSDate()
    .toISOString();
}
