import type { Horloge } from '#libs/infra/horloge.js';
import type pg from 'pg';

/**
 * Seconds of lateness after which a procedure is nudged again. What is promised is that no clock is later than 15 s (urgent) or 60 s
 * (design §4 rule 8): the pause between two looks, and the time that a run takes to be started and to act, are within it.
 */
export const TOLERANCE_S: Record<string, number> = { urgence: 8, dossier: 40, admin: 40 };
/** Between two looks, ms. */
export const PAUSE_MS = { urgence: 2000, dossier: 10_000 } as const;

/**
 * Nudges what is overdue in the record, and replaces the run on the second failure. It never asks Temporal anything: if all of
 * Temporal's database is lost, no clock is later than this.
 * @returns how many procedures were overdue
 */
export async function reconcilier(pool: pg.Pool, horloge: Horloge, voie: string): Promise<number> {
  const { rowCount } = await pool.query(
    `WITH tard AS (
       SELECT dossier, type FROM procedure
        WHERE NOT finie AND voie = $1 AND prochaine < ${horloge.sql()} - make_interval(secs => $2)
          AND (rappele_le IS NULL OR rappele_le < ${horloge.sql()} - make_interval(secs => $2) OR rappele_le > ${horloge.sql()})
        ORDER BY prochaine LIMIT 500 FOR UPDATE SKIP LOCKED),
     rappele AS (
       UPDATE procedure p SET rappels = rappels + 1, rappele_le = ${horloge.sql()}
         FROM tard WHERE p.dossier = tard.dossier AND p.type = tard.type RETURNING p.dossier, p.type, p.voie, p.rappels)
     INSERT INTO reveil (dossier, type, voie, remplacer) SELECT dossier, type, voie, rappels >= 2 FROM rappele
     ON CONFLICT (dossier, type) DO UPDATE
       SET demandes = reveil.demandes + 1, remplacer = reveil.remplacer OR excluded.remplacer, quarantaine = false, bail = least(reveil.bail, clock_timestamp())`,
    [voie, TOLERANCE_S[voie] ?? 40],
  );
  return rowCount ?? 0;
}
