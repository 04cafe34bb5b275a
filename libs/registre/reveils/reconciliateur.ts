import type { Horloge } from '#libs/infra/horloge.js';
import type pg from 'pg';

/** Seconds of lateness after which a procedure is nudged again (design §4 rule 8). */
export const TOLERANCE_S: Record<string, number> = { urgence: 15, dossier: 60, admin: 60 };

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
    [voie, TOLERANCE_S[voie] ?? 60],
  );
  return rowCount ?? 0;
}
