// The Temporal server of docker-compose.yml, the same version, without containers: built once by Go, on a PostgreSQL, configured by
// the same environment variables as the image (its configuration template is inside the program).
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { RACINE } from '../../../apps/demo/outils/chemins.mjs';
import { portLibre } from '../../../apps/demo/outils/ports.mjs';
import { executer } from '../../../apps/demo/outils/processus.mjs';
import { Panne } from '../../../apps/demo/pannes.mjs';
import { obtenirServeurTemporal } from './construction-temporal.mjs';
import { enSante } from './namespace-temporal.mjs';

export { obtenirServeurTemporal };

/** Its databases keep ports in a `smallint`, and those that systems give to connections lie above. */
export const portPourTemporal = () => portLibre(10_000 + Math.floor(Math.random() * 20_000));

/** One for each of its services; all on this machine's loopback. */
const PORTS = [
  'FRONTEND_GRPC_PORT',
  'FRONTEND_HTTP_PORT',
  'FRONTEND_MEMBERSHIP_PORT',
  'INTERNAL_FRONTEND_GRPC_PORT',
  'INTERNAL_FRONTEND_HTTP_PORT',
  'INTERNAL_FRONTEND_MEMBERSHIP_PORT',
  'HISTORY_GRPC_PORT',
  'HISTORY_MEMBERSHIP_PORT',
  'MATCHING_GRPC_PORT',
  'MATCHING_MEMBERSHIP_PORT',
  'WORKER_GRPC_PORT',
  'WORKER_MEMBERSHIP_PORT',
];

/** @returns {{ defaut: string, visibilite: string }} names that nobody else has on this PostgreSQL */
export function nomsNeufs() {
  const suffixe = `${process.pid}_${randomBytes(4).toString('hex')}`;
  return { defaut: `temporal_${suffixe}`, visibilite: `temporal_visibility_${suffixe}` };
}

/** Creates both databases with the schema of that version; run again, it changes nothing. */
export async function preparerBasesTemporal({ urlAdmin, bases, sql }) {
  for (const [base, schema] of [
    [bases.defaut, 'temporal'],
    [bases.visibilite, 'visibility'],
  ]) {
    const neuve = await surServeur(urlAdmin, async (client) => {
      const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [base]);
      if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(base)}`);
      return rowCount === 0;
    });
    if (neuve) await outilSql(sql, urlAdmin, base, ['setup-schema', '-v', '0.0']);
    await outilSql(sql, urlAdmin, base, ['update-schema', '--schema-name', `postgresql/v12/${schema}`]);
  }
}

export const effacerBasesTemporal = (urlAdmin, bases) =>
  surServeur(urlAdmin, async (client) => {
    for (const base of Object.values(bases))
      await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(base)} WITH (FORCE)`);
  });

async function outilSql(sql, urlAdmin, base, args) {
  const { hostname, port, username, password } = new URL(urlAdmin);
  const env = {
    ...process.env,
    SQL_PLUGIN: 'postgres12',
    SQL_HOST: hostname,
    SQL_PORT: port || '5432',
    SQL_USER: decodeURIComponent(username),
    SQL_PASSWORD: decodeURIComponent(password),
  };
  const { code, sortie } = await executer(sql, ['--db', base, ...args], { env });
  if (code !== 0)
    throw new Panne(`Le schéma de la base ${base} de Temporal n’a pas pu être posé.`, 'Lisez ce que dit l’outil.', {
      detail: sortie.slice(-3000),
    });
}

async function surServeur(url, faire) {
  const client = new pg.Client(url);
  client.on('error', () => undefined); // the query tells
  await client.connect();
  try {
    return await faire(client);
  } finally {
    await client.end();
  }
}

/**
 * How to run it.
 * @param {{ serveur: string, urlAdmin: string, bases: { defaut: string, visibilite: string }, port: number, partitions?: number,
 * environnement?: Record<string, string>, acces?: import('./namespace-temporal.mjs').Acces }} options `partitions`: fixed for ever when the databases are new; `environnement`: more of
 * the image's variables (TLS, authorisation…); `acces`: what a client then needs
 * @returns {Promise<import('../../../apps/demo/superviseur.mjs').Programme>}
 */
export async function programmeServeurTemporal({
  serveur,
  urlAdmin,
  bases,
  port,
  partitions = 4,
  environnement = {},
  acces = {},
}) {
  const { hostname, port: portPg, username, password } = new URL(urlAdmin);
  const ports = { FRONTEND_GRPC_PORT: port };
  for (const nom of PORTS) ports[nom] ??= await portPourTemporal();
  return {
    nom: 'temporal',
    commande: serveur,
    args: ['start'],
    env: {
      LOG_LEVEL: 'error',
      DB: 'postgres12',
      POSTGRES_SEEDS: hostname,
      DB_PORT: portPg || '5432',
      POSTGRES_USER: decodeURIComponent(username),
      POSTGRES_PWD: decodeURIComponent(password),
      DBNAME: bases.defaut,
      VISIBILITY_DBNAME: bases.visibilite,
      NUM_HISTORY_SHARDS: String(partitions),
      BIND_ON_IP: '127.0.0.1',
      DYNAMIC_CONFIG_FILE_PATH: join(RACINE, 'docs/exploitation/compose/temporal.yaml'),
      ...Object.fromEntries(Object.entries(ports).map(([nom, p]) => [nom, String(p)])),
      ...environnement,
    },
    pret: () => enSante({ adresse: `127.0.0.1:${port}`, ...acces }),
    signal: 'SIGTERM',
    grace: 20_000,
  };
}
