const jours = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;
const moities = ['Matin', 'ApresMidi'] as const;

/** Half a day of an ordinary week, as the files of the network write it: `lundiMatin`. */
export type DemiJournee = `${(typeof jours)[number]}${(typeof moities)[number]}`;
export type Moitie = 'matin' | 'apresMidi';

/** Every half-day, Monday morning first. */
export const demiJournees: readonly DemiJournee[] = jours.flatMap((j) => moities.map((m) => `${j}${m}` as const));

/** The week of somebody of whom nothing is said: Monday to Friday. */
export const semaineEntiere: readonly DemiJournee[] = demiJournees.slice(0, 10);

/**
 * The half-days that a person usually works: « lundi mardi mercrediMatin », a day alone being both its halves.
 * @returns in the order of the week; undefined when a word is neither a day nor half of one
 */
export function lireSemaine(texte: string): DemiJournee[] | undefined {
  const lues = texte
    .split(/\s+/)
    .filter((mot) => mot !== '')
    .flatMap((mot) => demiJournees.filter((d) => d === mot || d === `${mot}Matin` || d === `${mot}ApresMidi`));
  const connus = texte.split(/\s+/).every((mot) => mot === '' || estUnJour(mot) || estUneMoitie(mot));
  return connus ? demiJournees.filter((d) => lues.includes(d)) : undefined;
}

/**
 * Is she usually at work on that half-day? A half-day that is never worked is no absence (T-64): nothing is owed by anybody then
 * that was not owed the week before.
 * @param jour local day, `AAAA-MM-JJ`
 */
export function travailleDHabitude(semaine: readonly DemiJournee[], jour: string, moitie: Moitie): boolean {
  const rang = (new Date(`${jour}T00:00:00.000Z`).getUTCDay() + 6) % 7;
  return semaine.includes(demiJournees[rang * 2 + (moitie === 'matin' ? 0 : 1)] ?? 'lundiMatin');
}

const estUnJour = (mot: string): boolean => (jours as readonly string[]).includes(mot);
const estUneMoitie = (mot: string): boolean => (demiJournees as readonly string[]).includes(mot);
