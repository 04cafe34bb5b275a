import { getTableColumns, sql, type InferSelectModel } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Transaction } from './identifiants.js';

/** One statement and one parameter, whatever the number of rows: value by value, a whole country takes twenty seconds to write. */
export async function inserer<T extends PgTable>(
  tx: Transaction,
  table: T,
  lignes: readonly InferSelectModel<T>[],
): Promise<void> {
  const colonnes = Object.entries(getTableColumns(table));
  const noms = sql.join(
    colonnes.map(([, { name }]) => sql.identifier(name)),
    sql`, `,
  );
  const valeurs = lignes.map((ligne: Record<string, unknown>) =>
    Object.fromEntries(colonnes.map(([champ, { name }]) => [name, ligne[champ]])),
  );
  await tx.execute(
    sql`INSERT INTO ${table} (${noms}) SELECT ${noms} FROM jsonb_populate_recordset(NULL::${table}, ${JSON.stringify(valeurs)}::jsonb)`,
  );
}
