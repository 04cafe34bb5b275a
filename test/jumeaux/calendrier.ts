/** Four moments of the day, in UTC, at which people act in these stories: few distinct instants, so that all pairs share them. */
const HEURES = [8, 10, 13, 15] as const;

/** A Monday of winter, far from any jour férié: the same calendar whenever the test runs. */
const DEBUT = Date.UTC(2026, 1, 2);

export const DEPART = new Date(DEBUT + 6 * 3_600_000);
export const JOURS = 34;

/** The instant of a step, four steps to the day. */
export function instantDuPas(pas: number): Date {
  const heure = HEURES[((pas % 4) + 4) % 4] as number;
  return new Date(DEBUT + Math.floor(pas / 4) * 86_400_000 + heure * 3_600_000);
}

/** The day (`AAAA-MM-JJ`) of a step. */
export const jourDuPas = (pas: number): string => instantDuPas(pas).toISOString().slice(0, 10);

/** A day of work (`AAAA-MM-JJ`), so many days ahead at least. */
export function jourOuvreApres(depuis: Date, jours: number): string {
  const jour = new Date(depuis.getTime() + jours * 86_400_000);
  while ([0, 6].includes(jour.getUTCDay())) jour.setUTCDate(jour.getUTCDate() + 1);
  return jour.toISOString().slice(0, 10);
}

/** Short delays, so that a story fits in a month; every one of them lands on an instant shared by all the pairs of that day. */
export const reglages = {
  defaut: {
    accuse: { joursOuvres: 1 },
    echelon: { joursOuvres: 1 },
    proposition: { joursOuvres: 2 },
    attenteRetour: { heures: 24 },
    repentir: { minutes: 30 },
    question: { joursOuvres: 2 },
    intervalleRappel: { jours: 4 },
    effacementParoles: { jours: 12 },
    horizon: { jours: 16 },
    heureDuMatin: null,
  },
  // One ministry's professionals have their morning message, at an instant of the calendar (8 in UTC, in winter).
  structures: { 'J-mef-ministere': { heureDuMatin: '09:00' } },
};
