import type pg from 'pg';
import type { Horloge } from '#libs/infra/horloge.js';

export type Processus = 'worker' | 'urgence' | 'vigie';

/** A sign of life, read by the health page and by the others. In real time: it is about machines, not about dossiers. */
export async function battre(pool: pg.Pool, processus: Processus): Promise<void> {
  await pool.query(
    `INSERT INTO battement (processus, vu_le, etat) VALUES ($1, clock_timestamp(), 'en marche')
     ON CONFLICT (processus) DO UPDATE SET vu_le = excluded.vu_le, etat = excluded.etat`,
    [processus],
  );
}

/**
 * Everyone watches everyone: a process that has been silent for three minutes becomes one task of the administrateur, whoever
 * notices it first; the task is settled when it is back.
 * @returns what has just changed
 */
export async function signalerSilences(
  pool: pg.Pool,
  horloge: Horloge,
): Promise<{ processus: string; muet: boolean }[]> {
  const { rows } = await pool.query<{ processus: string; muet: boolean }>(
    `SELECT processus, muet FROM signaler_silences(${horloge.sql()})`,
  );
  return rows;
}
