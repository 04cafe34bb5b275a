import type pg from 'pg';

/** After so many failed rounds a human is asked to take over; the clock goes on asking all the same. */
const TOURS_AVANT_TACHE = 5;
const ATTENTE_MAX_MS = 3_600_000;

/**
 * Counts a failed round of a procedure in the record (a workflow holds no counter) and opens the task « à reprendre à la main »
 * after five.
 * @returns how long the workflow sleeps before asking again (ms)
 */
export async function noterEchec(pool: pg.Pool, reference: string, procedure: string): Promise<number> {
  const { rows } = await pool.query<{ echecs: number }>(
    `WITH note AS (UPDATE procedure SET echecs = echecs + 1 WHERE dossier = $1 AND type = $2 RETURNING dossier, echecs),
      t AS (INSERT INTO tache (dossier, cle, nature, pour, depuis)
        SELECT dossier, 'echec:' || $2::text, 'aReprendre', NULL, clock_timestamp() FROM note WHERE echecs >= ${TOURS_AVANT_TACHE}
        ON CONFLICT (dossier, cle) DO NOTHING)
     SELECT echecs FROM note`,
    [reference, procedure],
  );
  return Math.min(5000 * 2 ** Math.min(rows[0]?.echecs ?? 1, 10), ATTENTE_MAX_MS);
}
