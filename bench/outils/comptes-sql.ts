import type pg from 'pg';

/** Whose statements: the house's own roles by name, everybody else by database. */
export type Qui = { role: string } | { base: string };

/** Not work of ours: the transaction's own words, and the identity that row-level security reads. */
const HORS_COMPTE = '^(BEGIN|COMMIT|ROLLBACK|START|SET |DISCARD|SELECT set_config|SELECT pg_catalog|LISTEN|UNLISTEN)';
const SESSION = '"?session"?';

export interface Compte {
  /** Statements, the transaction's own words and the session store not counted. */
  instructions: number;
  /** Bytes of the write-ahead log. */
  wal: number;
}

/** Everything said from now on is counted by PostgreSQL itself (pg_stat_statements); read by `instructions`. */
export const remettreAZero = async (client: pg.Client): Promise<void> =>
  void (await client.query('SELECT pg_stat_statements_reset()'));

export async function instructions(client: pg.Client, qui: Qui, { sessions = false } = {}): Promise<Compte> {
  const [colonne, valeur] = 'role' in qui ? ['r.rolname', qui.role] : ['d.datname', qui.base];
  const { rows } = await client.query<Compte>(
    `SELECT coalesce(sum(s.calls), 0)::int AS instructions, coalesce(sum(s.wal_bytes), 0)::float8 AS wal
     FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid JOIN pg_database d ON d.oid = s.dbid
     WHERE ${colonne} LIKE $1 AND s.query !~* $2 AND ($3 OR s.query !~ $4)`,
    [valeur, HORS_COMPTE, sessions, `(FROM|INTO|UPDATE) ${SESSION}`],
  );
  return rows[0] ?? { instructions: 0, wal: 0 };
}

export interface Lourde {
  role: string;
  appels: number;
  ms: number;
  wal: number;
  texte: string;
}

/** What cost PostgreSQL most since the counters were reset: where to look first when a figure is bad. */
export async function lesPlusLourdes(client: pg.Client, combien = 20): Promise<Lourde[]> {
  const { rows } = await client.query<Lourde>(
    `SELECT r.rolname AS role, s.calls::int AS appels, (s.total_exec_time + s.total_plan_time) AS ms, s.wal_bytes::float8 AS wal,
       left(regexp_replace(s.query, '\\s+', ' ', 'g'), 300) AS texte
     FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid WHERE r.rolname LIKE 'relais_%'
     ORDER BY s.total_exec_time + s.total_plan_time DESC LIMIT $1`,
    [combien],
  );
  return rows;
}

/** How often the house wrote a dossier, each time in one statement of one transaction: acts of persons, and questions of the clock that found something. */
export async function ecrituresDeDossier(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `SELECT coalesce(sum(s.calls), 0)::int AS n FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid
     WHERE r.rolname LIKE 'relais_%' AND s.query ~ '(UPDATE|INSERT INTO) dossier\\M'`,
  );
  return rows[0]?.n ?? 0;
}

/** Committed transactions of databases whose name is LIKE this; a backend tells its own within a second of being idle. */
export async function transactions(client: pg.Client, base: string): Promise<number> {
  await client.query('SELECT pg_stat_clear_snapshot()');
  const { rows } = await client.query<{ n: number }>(
    'SELECT coalesce(sum(xact_commit), 0)::int AS n FROM pg_stat_database WHERE datname LIKE $1',
    [base],
  );
  return rows[0]?.n ?? 0;
}
