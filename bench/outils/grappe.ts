import pg from 'pg';
import { Atelier } from '../../test/outils/systeme/atelier.js';
import type { Enfant } from '../../test/outils/systeme/enfant.js';
import { basesNeuves } from '../../test/outils/systeme/postgres.js';

/** Every commit waits for the disk, as it must in service; the rest is sized for the machine. */
const REGLAGES = [
  'fsync=on',
  'synchronous_commit=on',
  'full_page_writes=on',
  'shared_buffers=1GB',
  'max_wal_size=4GB',
  'max_connections=400',
  'shared_preload_libraries=pg_stat_statements',
  'pg_stat_statements.max=10000',
  'pg_stat_statements.track_planning=on',
];

/** The one PostgreSQL of a run, on disk; everybody who is measured has databases in it. */
export interface Grappe {
  /** The administrator's address of its database `postgres`. */
  url: string;
  postgres: Enfant;
  /** Makes the processes of the run, which end with it. */
  atelier: Atelier;
  reglages: Record<string, string>;
  fermer(): Promise<void>;
}

/** From now on, `unSysteme` and `uneMaison` of this process live in it. */
export async function uneGrappe(): Promise<Grappe> {
  const atelier = new Atelier();
  try {
    const { base, propre } = await basesNeuves(atelier, { reglages: REGLAGES });
    if (propre === undefined) throw new Error('no PostgreSQL of our own');
    const url = new URL(base.urls.admin);
    url.pathname = '/postgres';
    await base.fermer(); // only its templates were wanted
    process.env['RELAIS_TEST_PG_ADMIN'] = url.href;
    process.env['RELAIS_TEST_TEMPORAL_CLI'] ??= 'aucun'; // a house of the bench lives with the server of production (temporal-pg.ts)
    const reglages = await avec(url.href, async (client) => {
      await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
      return lireReglages(client);
    });
    return { url: url.href, postgres: propre.enfant, atelier, reglages, fermer: () => atelier.fermer() };
  } catch (erreur) {
    await atelier.fermer();
    throw erreur;
  }
}

async function lireReglages(client: pg.Client): Promise<Record<string, string>> {
  const noms = ['server_version', ...REGLAGES.map((r) => r.split('=')[0] ?? '')];
  const { rows } = await client.query<{ name: string; setting: string }>(
    'SELECT name, setting FROM pg_settings WHERE name = ANY ($1) ORDER BY name',
    [noms],
  );
  return Object.fromEntries(rows.map((r) => [r.name, r.setting]));
}

/** One connection, for the time of `f`. */
export async function avec<T>(url: string, f: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await f(client);
  } finally {
    await client.end();
  }
}

/** A fresh empty database of the run. @returns its address */
export async function uneBase({ url }: Pick<Grappe, 'url'>, nom: string): Promise<string> {
  await avec(url, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${nom} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${nom}`);
  });
  const sienne = new URL(url);
  sienne.pathname = `/${nom}`;
  return sienne.href;
}
