import type pg from 'pg';
import type { Horloge } from '#libs/infra/horloge.js';

type Voie = 'urgence' | 'ordinaire';

/** What the record says of itself in one reading (SQL function `mesurer`); ages in seconds. */
export interface Mesures {
  retards: Record<Voie, { nombre: number; age: number }>;
  reveils: Record<Voie, number>;
  attentes: Record<Voie | 'masse', number>;
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
  const { rows } = await pool.query<{ mesures: Mesures }>(`SELECT mesurer(${horloge.sql()}) AS mesures`);
  if (rows[0] === undefined) throw new Error('mesurer answered nothing');
  return rows[0].mesures;
}
