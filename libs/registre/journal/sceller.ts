import { createHash, createHmac } from 'node:crypto';
import type pg from 'pg';
import type { Horloge } from '#libs/infra/horloge.js';

/** Fingerprint of all journal heads: two records with the same one hold the same chains. */
export async function empreinteDesTetes(pool: pg.Pool): Promise<{ dossiers: number; empreinte: Buffer }> {
  const { rows } = await pool.query<{ id: string; numero: number; tete: Buffer }>(
    'SELECT id, numero, tete FROM dossier ORDER BY id',
  );
  const somme = createHash('sha256');
  for (const { id, numero, tete } of rows) somme.update(`${id}|${numero}|`).update(tete);
  return { dossiers: rows.length, empreinte: somme.digest() };
}

export function signer(cleSceau: Buffer, heure: string, empreinte: Buffer): Buffer {
  return createHmac('sha256', cleSceau).update(`${heure}|`).update(empreinte).digest();
}

/**
 * Signs the set of heads once per hour (design §4 rule 6): a chain alone does not stop somebody who rewrites all of it.
 * @returns false when this hour is sealed already
 */
export async function sceller(pool: pg.Pool, horloge: Horloge, cleSceau: Buffer): Promise<boolean> {
  const { rows } = await pool.query<{ heure: Date; deja: boolean }>(
    `SELECT h.heure, EXISTS (SELECT 1 FROM scellement s WHERE s.heure = h.heure) AS deja FROM (SELECT date_trunc('hour', ${horloge.sql()}) AS heure) h`,
  );
  const [h] = rows;
  if (h === undefined || h.deja) return false;
  const { dossiers, empreinte } = await empreinteDesTetes(pool);
  const heure = h.heure.toISOString();
  const { rowCount } = await pool.query(
    'INSERT INTO scellement (heure, dossiers, empreinte, signature) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
    [heure, dossiers, empreinte, signer(cleSceau, heure, empreinte)],
  );
  return rowCount === 1;
}
