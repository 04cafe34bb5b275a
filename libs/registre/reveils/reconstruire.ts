import type pg from 'pg';

/**
 * New workflow code reaches open procedures by one start that replaces their run (design §4 rule 10): nearest instant first, paced,
 * once no old worker polls. A run started anew falls through the steps already finished.
 * @param parSeconde how many runs are replaced per second
 * @returns how many procedures will be rebuilt
 */
export async function reconstruire(pool: pg.Pool, parSeconde: number): Promise<number> {
  const { rowCount } = await pool.query(
    `INSERT INTO reveil (dossier, type, voie, remplacer, bail)
     SELECT dossier, type, voie, true, clock_timestamp() + make_interval(secs => (row_number() OVER (ORDER BY prochaine) - 1) / $1::float8)
       FROM procedure WHERE NOT finie
     ON CONFLICT (dossier, type) DO UPDATE
       SET demandes = reveil.demandes + 1, remplacer = true, quarantaine = false, essais = 0, bail = excluded.bail`,
    [parSeconde],
  );
  return rowCount ?? 0;
}

/** How many would be. */
export async function aReconstruire(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ n: number }>('SELECT count(*)::int AS n FROM procedure WHERE NOT finie');
  return rows[0]?.n ?? 0;
}
