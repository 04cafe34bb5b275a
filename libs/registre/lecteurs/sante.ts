import type pg from 'pg';

/** Counts without identity (SQL function `compter_sante`). */
export interface Sante {
  proceduresOuvertes: number;
  proceduresEnRetard: number;
  retardMaxSecondes: number;
  reveils: number;
  quarantaine: number;
  courriels: Record<string, number>;
  /** Mass mails, which are never listed: how many wait, and how many the relay never took. */
  masse: { enAttente: number; abandonnes: number };
  taches: number;
  processus: { nom: string; vuLe: string; etat: string }[];
  /** Instant of the database, so that ages are counted by one clock. */
  instant: string;
}

export async function lireSante(pool: pg.Pool): Promise<Sante> {
  const { rows } = await pool.query<{ sante: Omit<Sante, 'instant'>; instant: Date }>(
    'SELECT compter_sante(h.instant) AS sante, h.instant FROM (SELECT clock_timestamp() AS instant) h',
  );
  const ligne = rows[0];
  if (ligne === undefined) throw new Error('compter_sante answered nothing');
  return { ...ligne.sante, instant: ligne.instant.toISOString() };
}

/** Open matters that nobody holds and for which no named person is called: 0, unless something is broken (SQL `sans_tenante`). */
export async function compterSansTenante(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ n: number }>('SELECT sans_tenante(clock_timestamp()) AS n');
  if (rows[0] === undefined) throw new Error('sans_tenante answered nothing');
  return rows[0].n;
}

/** The last complete loop of the canary: declared, written, handed over, read by the robot, answered. */
export interface BoucleComplete {
  /** Seconds since it ended; null: there never was one. */
  ageSecondes: number | null;
  /** How long it took, from the declaration to the answer. */
  dureeSecondes: number | null;
  /** Seconds since one left; null: none ever did. */
  partieSecondes: number | null;
}

export async function lireBoucle(pool: pg.Pool): Promise<BoucleComplete> {
  const { rows } = await pool.query<BoucleComplete>(
    `SELECT round(extract(epoch FROM h.instant - b.complete_le))::int AS "ageSecondes", b.duree_secondes AS "dureeSecondes",
            round(extract(epoch FROM h.instant - b.partie_le))::int AS "partieSecondes"
       FROM (SELECT clock_timestamp() AS instant) h, derniere_boucle() b`,
  );
  if (rows[0] === undefined) throw new Error('derniere_boucle answered nothing');
  return rows[0];
}
