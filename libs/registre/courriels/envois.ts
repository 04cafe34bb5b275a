import type { Client } from '../bases.js';

/** What is kept of a mass mailing: counts. Whoever shows them hides what is under the réglage `seuil`. */
export interface EnvoiVu {
  cle: string;
  /** Instant (ISO) of the act that decided it. */
  le: string;
  gabarit: string;
  /** Agents of the place on that day. */
  total: number;
  acceptes: number;
  refuses: number;
  /** No address in the annuaire: they are to be told otherwise. */
  sansAdresse: number;
  /** The relay never took it, or never said so. */
  abandonnes: number;
  enAttente: number;
}

/** The mass mailings of a dossier that this person may see, the oldest first. */
export async function envoisDe(client: Client, dossier: string): Promise<EnvoiVu[]> {
  const { rows } = await client.query<Omit<EnvoiVu, 'le'> & { le: Date }>(
    `SELECT cle, le, gabarit, total, acceptes, refuses, sans_adresse AS "sansAdresse", abandonnes,
            total - acceptes - refuses - sans_adresse - abandonnes AS "enAttente"
       FROM envoi_masse WHERE dossier = $1 ORDER BY le, cle`,
    [dossier],
  );
  return rows.map((r) => ({ ...r, le: r.le.toISOString() }));
}
