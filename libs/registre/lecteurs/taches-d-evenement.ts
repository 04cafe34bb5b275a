import { lireEnTantQue, type Acces } from './lecteur.js';

/** What an event asks of her. `repondreAppel` is no task of the record: a call that she has not answered. */
export interface TacheDEvenement {
  reference: string;
  nature: string;
  depuis: string;
  ou: string;
  exercice: boolean;
}

/** All that events ask of her, the oldest first, drills last: where, and nothing of what happened. */
export async function tachesDEvenement(acces: Acces, personne: string): Promise<TacheDEvenement[]> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<Omit<TacheDEvenement, 'depuis'> & { depuis: Date }>(
      'SELECT * FROM mes_taches_d_evenement()',
    );
    return rows.map((l) => ({ ...l, depuis: l.depuis.toISOString() }));
  });
}
