import type pg from 'pg';
import type { Horloge } from '#libs/infra/horloge.js';

type Voie = 'urgence' | 'ordinaire';

/** What the record says of itself in one reading (SQL function `mesurer`); ages in seconds. */
export interface Mesures {
  retards: Record<Voie, { nombre: number; age: number }>;
  reveils: Record<Voie, number>;
  attentes: Record<Voie | 'masse', number>;
  /** How long the mail ledger has been on hold; 0: it is not. */
  retenue: number;
  courriels: { voie: Voie; etat: string; nombre: number }[];
  masse: Record<string, number>;
  quarantaine: number;
  taches: number;
  sansTenante: number;
  sansAssistante: { vacants: number; absentes: number };
  trousAstreinte: number;
  /** By process; one that never gave a sign of life is not there. */
  silences: Record<string, number>;
  /** null: there never was one. */
  boucle: { age: number | null; duree: number | null; partie: number | null };
}

export async function mesurer(pool: pg.Pool, horloge: Horloge): Promise<Mesures> {
  // A hold begins by the machine's clock, whoever reads it: it is an operator's gesture, of no dossier.
  const { rows } = await pool.query<{ mesures: Omit<Mesures, 'retenue'>; retenue: number }>(
    `SELECT mesurer(${horloge.sql()}) AS mesures,
            coalesce((SELECT greatest(0, extract(epoch FROM clock_timestamp() - depuis))::int FROM retenue WHERE levee_le IS NULL), 0) AS retenue`,
  );
  if (rows[0] === undefined) throw new Error('mesurer answered nothing');
  return { ...rows[0].mesures, retenue: rows[0].retenue };
}
