import type pg from 'pg';
import { ajouter } from '#libs/calendrier/calendrier.js';
import type { Duree } from '#libs/reglementation/duree.js';
import type { Horloge } from '#libs/infra/horloge.js';
import type { Coffre } from '../coffre/coffre.js';

interface Partie {
  personne: string;
  partieLe: Date;
  maintenant: Date;
}

/**
 * The key of what a professional wrote for herself alone, once she has left for as long as the réglage says: destroyed in the keys
 * first, then the notes themselves, then written down. Killed anywhere, it is done again; back in the service before, she keeps it.
 * @param delai of the whole service, not of a place: she belongs to none any more
 * @returns how many were destroyed
 */
export async function detruireLesClesDesParties(
  pool: pg.Pool,
  coffre: Coffre,
  horloge: Horloge,
  delai: Duree,
): Promise<number> {
  const { rows } = await pool.query<Partie>(
    `SELECT personne, partie_le AS "partieLe", ${horloge.sql()} AS maintenant FROM depart
      WHERE notes_detruites_le IS NULL ORDER BY partie_le LIMIT 200`,
  );
  let detruites = 0;
  for (const { personne, partieLe, maintenant } of rows) {
    if (ajouter(partieLe.toISOString(), delai, 'metropole') > maintenant.toISOString()) continue;
    await coffre.detruireCleDuProfessionnel(personne);
    await pool.query('SELECT oublier_notes_de($1, $2)', [personne, maintenant]);
    detruites += 1;
  }
  return detruites;
}
