import { lireEnTantQue, type Acces } from './lecteur.js';

/** An inter-regional service whose référent she relays. */
export interface Suppleance {
  service: string;
  /** null: the post is vacant. */
  referente: string | null;
  ouvertes: number;
  /** Duties, of which `enRetard` are past the local delay. */
  dues: number;
  enRetard: number;
}

/**
 * What a suppléant may count of the services that she relays « en toutes occasions », without any absence. Counts: nothing
 * is signed, handed over or changed from there.
 */
export async function suppleances(acces: Acces, personne: string): Promise<Suppleance[]> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<{ lues: Suppleance[] }>(
      `SELECT lire_suppleances(${acces.horloge.sql()}) AS lues`,
    );
    return rows[0]?.lues ?? [];
  });
}
