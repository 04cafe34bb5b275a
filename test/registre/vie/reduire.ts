import type { Coup } from './vie.js';

/** Time goes on, then each life has its acts, side by side with the others. */
export interface Manche {
  heures: number;
  coups: { vie: number; coup: Coup }[];
}

type Jouer = (manches: readonly Manche[]) => Promise<void>;

async function echec(jouer: Jouer, manches: readonly Manche[]): Promise<Error | undefined> {
  try {
    await jouer(manches);
    return undefined;
  } catch (e) {
    return e as Error;
  }
}

const sans = (manches: readonly Manche[], garder: (vie: number, rang: number) => boolean): Manche[] => {
  let rang = -1;
  return manches.map(({ heures, coups }) => ({ heures, coups: coups.filter((c) => garder(c.vie, (rang += 1))) }));
};

/** The shortest story that still fails: one life, then one act less, again and again. Lives share nothing but the time. */
export async function reduire(manches: readonly Manche[], jouer: Jouer): Promise<Error> {
  let [histoire, erreur] = [manches, new Error('it does not fail again: it depends on what ran beside it')];
  const essayer = async (moins: readonly Manche[]): Promise<boolean> => {
    const e = await echec(jouer, moins);
    if (e === undefined) return false;
    [histoire, erreur] = [moins, e];
    return true;
  };
  for (const vie of new Set(manches.flatMap((m) => m.coups.map((c) => c.vie))))
    if (await essayer(sans(manches, (v) => v === vie))) break;
  for (let rang = histoire.flatMap((m) => m.coups).length - 1; rang >= 0; rang -= 1)
    await essayer(sans(histoire, (_v, r) => r !== rang));
  return erreur;
}
