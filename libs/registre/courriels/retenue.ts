import type pg from 'pg';

export type MotifRetenue = 'restauration' | 'demande';

export interface Retenue {
  motif: MotifRetenue;
  /** Of a restoration: the instant of the backup (ISO). */
  sauvegarde: string | null;
  /** ISO instant. */
  depuis: string;
}

interface Ligne {
  motif: MotifRetenue;
  sauvegarde: Date | null;
  depuis: Date;
}

type Requete = Pick<pg.Pool, 'query'>;

/** @returns undefined: mails leave as usual */
export async function retenueEnCours(base: Requete): Promise<Retenue | undefined> {
  const { rows } = await base.query<Ligne>('SELECT motif, sauvegarde, depuis FROM retenue WHERE levee_le IS NULL');
  const [r] = rows;
  if (r === undefined) return undefined;
  return { motif: r.motif, sauvegarde: r.sauvegarde?.toISOString() ?? null, depuis: r.depuis.toISOString() };
}

/**
 * Puts the mail ledger on hold (design §4 rule 13). The lock waits for claims that are being made: once this is committed no pump
 * takes anything more. What it had taken before goes on to its end.
 * @returns how many mails were on their way at that instant
 * @throws nothing when it is on hold already: the first hold stays
 */
export async function retenir(client: pg.ClientBase, motif: MotifRetenue, sauvegarde?: string): Promise<number> {
  await client.query('BEGIN');
  try {
    await client.query('LOCK TABLE courriel IN SHARE ROW EXCLUSIVE MODE');
    await client.query(
      'INSERT INTO retenue (motif, sauvegarde) VALUES ($1, $2) ON CONFLICT ((true)) WHERE levee_le IS NULL DO NOTHING',
      [motif, sauvegarde ?? null],
    );
    const { rows } = await client.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM courriel WHERE etat IN ('EN_COURS', 'DATA_DEBUTE')`,
    );
    await client.query('COMMIT');
    return rows[0]?.n ?? 0;
  } catch (erreur) {
    await client.query('ROLLBACK');
    throw erreur;
  }
}

/** What waits in one lane. Of no kind of mail, nor to whom: a count by kind would tell what agents did. */
export interface EnAttente {
  voie: string;
  nombre: number;
  /** Due at this instant; the others wait for their hour, hold or not. */
  dus: number;
  /** Written, or due, before the backup: the relay may have taken them since, and this record cannot know it. */
  douteux: number;
}

export async function ceQuiPartirait(base: Requete, avant: string | null, instant: string): Promise<EnAttente[]> {
  const { rows } = await base.query<EnAttente>(
    `SELECT voie, count(*)::int AS nombre, count(*) FILTER (WHERE pas_avant <= ${instant})::int AS dus,
            count(*) FILTER (WHERE pas_avant <= $1::timestamptz)::int AS douteux
       FROM courriel WHERE etat IN ('A_ENVOYER', 'EN_COURS', 'DATA_DEBUTE') GROUP BY voie ORDER BY voie`,
    [avant],
  );
  return rows;
}
