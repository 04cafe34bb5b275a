import type pg from 'pg';
import { desceller, sceller, type Trousseau } from '#libs/infra/chiffrement.js';

const TABLES = [
  { table: 'cle', colonne: 'dossier' },
  { table: 'cle_professionnel', colonne: 'personne' },
] as const;
const LOT = 500;

/** How many data keys each wrapping key holds, by its name. */
export async function compterParCle(pool: Pick<pg.Pool, 'query'>): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ kek: string; n: number }>(
    `SELECT kek, count(*)::int AS n FROM (SELECT kek FROM cle UNION ALL SELECT kek FROM cle_professionnel) c GROUP BY kek ORDER BY kek`,
  );
  return new Map(rows.map((r) => [r.kek, r.n]));
}

/**
 * Wraps every data key anew with the current wrapping key, in small transactions: the service goes on, and a cut run is taken up
 * where it was. The data keys do not change, so no dossier does. A row that somebody else holds is taken at the next turn; one that
 * is destroyed meanwhile stays destroyed.
 * @returns how many were wrapped anew
 * @throws Error when a key does not open: nothing of its batch was written
 */
export async function reemballer(
  pool: pg.Pool,
  trousseau: Trousseau,
  surLot: (faits: number) => void,
): Promise<number> {
  let faits = 0;
  for (const { table, colonne } of TABLES)
    for (;;) {
      const n = await unLot(pool, trousseau, table, colonne);
      if (n === 0) break;
      faits += n;
      surLot(faits);
    }
  return faits;
}

async function unLot(pool: pg.Pool, trousseau: Trousseau, table: string, colonne: string): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ id: string; enveloppe: Buffer }>(
      `SELECT ${colonne} AS id, enveloppe FROM ${table} WHERE kek <> $1 ORDER BY ${colonne} LIMIT ${LOT} FOR UPDATE`,
      [trousseau.courante],
    );
    const neuves = rows.map(({ id, enveloppe }) => {
      const lieu = `${table}|${id}`;
      return { id, enveloppe: sceller(trousseau, desceller(trousseau, enveloppe, lieu), lieu).toString('base64') };
    });
    await client.query(
      `UPDATE ${table} c SET enveloppe = decode(n.enveloppe, 'base64'), kek = $2
         FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, enveloppe text) WHERE c.${colonne} = n.id`,
      [JSON.stringify(neuves), trousseau.courante],
    );
    await client.query('COMMIT');
    return rows.length;
  } catch (erreur) {
    await client.query('ROLLBACK');
    throw erreur;
  } finally {
    client.release();
  }
}

/**
 * From now on nobody wraps with this key: the database refuses it, whatever a process still holds in memory. Both tables are locked
 * for the instant of the count, so that none slips in between.
 * @returns how many data keys it still holds; above 0 nothing was changed
 */
export async function interdireLaCle(pool: pg.Pool, nom: string): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('LOCK TABLE cle, cle_professionnel IN SHARE ROW EXCLUSIVE MODE');
    const restent = (await compterParCle(client)).get(nom) ?? 0;
    if (restent === 0) await client.query('INSERT INTO cle_retiree (nom) VALUES ($1) ON CONFLICT DO NOTHING', [nom]);
    await client.query('COMMIT');
    return restent;
  } catch (erreur) {
    await client.query('ROLLBACK');
    throw erreur;
  } finally {
    client.release();
  }
}

/** Names that were retired are not given again: what they wrapped in an old backup would no longer open. */
export async function estRetiree(pool: Pick<pg.Pool, 'query'>, nom: string): Promise<boolean> {
  return ((await pool.query('SELECT 1 FROM cle_retiree WHERE nom = $1', [nom])).rowCount ?? 0) > 0;
}
