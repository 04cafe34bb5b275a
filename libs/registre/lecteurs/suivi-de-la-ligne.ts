import type { Client } from '../bases.js';

/** « If she had been away that day »: recorded by itself once a month (mission-anchors D12). */
export interface EssaiFait {
  le: string;
  situations: number;
  couvertes: number;
}

/** What whoever leads a line follows of its continuity: numbers by post and by month, never which matter. */
export interface SuiviDeLaLigne {
  /** By code of post. */
  essais: Readonly<Record<string, EssaiFait>>;
  /** Absences over which what could not wait was nobody's, the last month first; null: fewer than the threshold, none included. */
  manquements: readonly { mois: string; nombre: number | null }[];
  seuil: number;
}

/** @returns undefined when the reader leads no line */
export async function suiviDeLaLigne(client: Client, le: string, seuil: number): Promise<SuiviDeLaLigne | undefined> {
  const { rows } = await client.query<{ lus: { mois: string; nombre: number }[] | null }>(
    'SELECT manquements_par_mois($1) AS lus',
    [le],
  );
  const lus = rows[0]?.lus ?? null;
  if (lus === null) return undefined;
  const essais = await client.query<{ poste: string; le: Date; situations: number; couvertes: number }>(
    'SELECT * FROM essais_continuite()',
  );
  return {
    essais: Object.fromEntries(
      essais.rows.map(({ poste, le: fait, situations, couvertes }) => [
        poste,
        { le: fait.toISOString(), situations, couvertes },
      ]),
    ),
    manquements: lus.map(({ mois, nombre }) => ({ mois, nombre: nombre < seuil ? null : nombre })),
    seuil,
  };
}
