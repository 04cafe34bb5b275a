import pg from 'pg';
import type { Empreinte } from '#libs/infra/empreintes.js';

export type Client = pg.PoolClient;

/** The two databases: the record, and the keys without which the record is unreadable (design §6). */
export interface Bases {
  registre: pg.Pool;
  cles: pg.Pool;
}

export interface ReglageBases {
  registre: string;
  cles: string;
  /** Connections to the record; each lane has its own pool. */
  taille?: number;
  /** Called when an idle connection breaks (PostgreSQL stopped): the pool replaces it, the process lives on. */
  surRupture: (code: string) => void;
}

export function ouvrirBases({ registre, cles, taille = 10, surRupture }: ReglageBases): Bases {
  const ouvrir = (connectionString: string, max: number): pg.Pool => {
    const pool = new pg.Pool({
      connectionString,
      max,
      connectionTimeoutMillis: 3000,
      // A connection knows its statements (those with a name are planned once) and the tables: a new one learns them again at each lull.
      idleTimeoutMillis: 5 * 60_000,
      statement_timeout: 5000,
      query_timeout: 8000, // the same when the network is silent: nothing that waits for the base waits for ever
      keepAlive: true,
      options: '-c lock_timeout=2000 -c idle_in_transaction_session_timeout=15000',
    });
    pool.on('error', (e) => surRupture((e as { code?: string }).code ?? e.name));
    pool.on('connect', (client) => client.on('error', () => undefined)); // lost inside a transaction: its next statement tells
    return pool;
  };
  return { registre: ouvrir(registre, taille), cles: ouvrir(cles, 4) };
}

export async function fermerBases(bases: Bases): Promise<void> {
  await Promise.all([bases.registre.end(), bases.cles.end()]);
}

/** Who asks, for row-level security: a person, or nobody (the clock, which has its own role). */
export interface Demandeur {
  personne: string;
}

/** Runs `f` in one transaction of the record, with the identity that row-level security reads. */
export async function transaction<T>(
  pool: pg.Pool,
  empreinte: Empreinte,
  demandeur: Demandeur | undefined,
  f: (client: Client) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let rompu: Error | undefined;
  try {
    await client.query('BEGIN');
    if (demandeur !== undefined) {
      await client.query(
        `SELECT set_config('relais.personne', $1, true), set_config('relais.agent', $2, true),
                set_config('relais.tiers', $3, true), set_config('relais.auteur', $4, true)`,
        [
          demandeur.personne,
          empreinte('agent', demandeur.personne),
          empreinte('tiers', demandeur.personne),
          empreinte('auteur', demandeur.personne),
        ],
      );
    }
    const resultat = await f(client);
    await client.query('COMMIT');
    return resultat;
  } catch (erreur) {
    await client.query('ROLLBACK').catch((e: unknown) => {
      rompu = e as Error; // the connection itself is gone: it must not go back to the pool
    });
    throw erreur;
  } finally {
    client.release(rompu);
  }
}
