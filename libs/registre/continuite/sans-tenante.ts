import type pg from 'pg';
import type { Horloge } from '#libs/infra/horloge.js';

/**
 * A hole that nobody was told of yet, whatever made it (a post, a chain or a function that changed in the network): its absence is asked
 * again, and escalates under a name. Asked twice, it nudges twice, which does no harm.
 * @returns how many absences
 */
export async function reveillerSansTenante(pool: pg.Pool, horloge: Horloge): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(`SELECT reveiller_sans_tenante(${horloge.sql()}) AS n`);
  return rows[0]?.n ?? 0;
}
