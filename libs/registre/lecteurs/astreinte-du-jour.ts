import { TACHE_SANS_LISTE, TACHE_TROU } from '#libs/domaine/astreinte/etat.js';
import { essaiEnAttente } from '#libs/domaine/volontariat/etat.js';
import { lireEnTantQue, type Acces } from './lecteur.js';
import { monCanal } from './volontaires.js';

/** What the page of the day says of the on-call list and of volunteers: counts, and what waits for her. */
export interface AstreinteDuJour {
  /** Places whose list has hours without anybody, that are hers to fill. */
  aCombler: number;
  /** Places without a list, about which she has not said what she wants. */
  sansListe: number;
  /** A trial of her channel waits for her answer. */
  essai: boolean;
  /** She leads a line: the lists are hers to keep. */
  mene: boolean;
}

export async function astreinteDuJour(acces: Acces, personne: string): Promise<AstreinteDuJour> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { canal, instant, mene } = await monCanal(acces, client, personne);
    const { rows } = await client.query<{ trous: number; sans: number }>(
      `SELECT count(*) FILTER (WHERE nature = $2)::int AS trous, count(*) FILTER (WHERE nature = $3)::int AS sans
         FROM tache WHERE pour = $1 AND faite_le IS NULL AND nature IN ($2, $3)`,
      [personne, TACHE_TROU, TACHE_SANS_LISTE],
    );
    const { trous: aCombler, sans: sansListe } = rows[0] as { trous: number; sans: number };
    return { aCombler, sansListe, essai: canal !== undefined && essaiEnAttente(canal, instant), mene };
  });
}
