import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { codeDe } from './code-erreur.js';
import { dossierMigrations, type NomBase } from './migrations.js';

export interface Migration {
  nom: string;
  /** Its place in the order, as the migrator keeps it. */
  quand: number;
}

export interface EtatMigrations {
  /** The last one applied; undefined: none ever was. */
  derniere: Migration | undefined;
  /** In the order in which they would be applied. */
  attendues: Migration[];
  /** The database was changed by a later version than this one. */
  tropRecente: boolean;
}

/** The migrations that this version carries, in their order. */
export function migrationsConnues(base: NomBase): Migration[] {
  const lu = JSON.parse(readFileSync(join(dossierMigrations(base), 'meta/_journal.json'), 'utf8')) as {
    entries: { tag: string; when: number }[];
  };
  return lu.entries.map(({ tag, when }) => ({ nom: tag, quand: when }));
}

/** How far a database is, compared with this version. */
export async function lireMigrations(client: Pick<pg.Client, 'query'>, base: NomBase): Promise<EtatMigrations> {
  const derniere = await derniereAppliquee(client);
  return comparer(base, derniere);
}

export function comparer(base: NomBase, quand: number | undefined): EtatMigrations {
  const connues = migrationsConnues(base);
  const derniere = quand === undefined ? undefined : connues.find((m) => m.quand === quand);
  return {
    derniere,
    attendues: connues.filter((m) => m.quand > (quand ?? -Infinity)),
    tropRecente: quand !== undefined && quand > (connues.at(-1)?.quand ?? 0),
  };
}

async function derniereAppliquee(client: Pick<pg.Client, 'query'>): Promise<number | undefined> {
  try {
    const { rows } = await client.query<{ quand: string | null }>(
      'SELECT max(created_at) AS quand FROM drizzle.__drizzle_migrations',
    );
    return rows[0]?.quand == null ? undefined : Number(rows[0].quand);
  } catch (erreur) {
    if (['42P01', '3F000'].includes(codeDe(erreur) ?? '')) return undefined; // nothing was ever prepared here
    throw erreur;
  }
}
