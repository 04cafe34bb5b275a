import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { adresseDuServeur, baseDeTest, type BaseDeTest } from '../base-de-test.js';
import type { Atelier } from './atelier.js';
import { executer } from './commandes.js';
import type { Enfant, Programme } from './enfant.js';
import { environnementNu } from './programmes.js';
import { portLibre, repond } from './sondes.js';

export interface Bases {
  base: BaseDeTest;
  /** Only with a PostgreSQL of its own. */
  propre?: { enfant: Enfant; donnees: string };
}

/** Fresh databases: on the shared PostgreSQL, or on one that the test may stop, kill and read raw. */
export async function basesNeuves(atelier: Atelier, propre: boolean | { reglages: string[] }): Promise<Bases> {
  if (propre === false) {
    const base = await baseDeTest(adresseDuServeur());
    atelier.apres(() => base.fermer());
    return { base };
  }
  const { donnees, url, ...programme } = await preparer(propre === true ? [] : propre.reglages);
  atelier.apres(() => rmSync(donnees, { recursive: true, force: true }));
  const env = { ...environnementNu(), ...programme.env };
  const enfant = atelier.enfant({ ...programme, env, pret: () => accepte(url) });
  await enfant.demarrer();
  return { base: await baseDeTest(url), propre: { enfant, donnees } };
}

/** Looks into a database once. */
export async function lire<T extends pg.QueryResultRow>(
  url: string,
  sql: string,
  valeurs: unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client(url);
  client.on('error', () => undefined); // the query below tells
  await client.connect();
  try {
    return (await client.query<T>(sql, valeurs)).rows;
  } finally {
    await client.end();
  }
}

async function preparer(reglages: string[]): Promise<Omit<Programme, 'pret'> & { donnees: string; url: string }> {
  const programme = join(__dirname, 'preparer-postgres.mjs');
  const { stdout } = await executer(process.execPath, [programme, String(await portLibre()), ...reglages]);
  return JSON.parse(stdout) as Omit<Programme, 'pret'> & { donnees: string; url: string };
}

async function accepte(url: string): Promise<boolean> {
  if (!(await repond(Number(new URL(url).port)))) return false;
  return lire(url, 'SELECT 1').then(
    () => true,
    () => false, // still starting, or replaying its log
  );
}
