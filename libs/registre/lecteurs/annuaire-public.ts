import type pg from 'pg';
import type { Professionnel } from '#libs/domaine/courriel.js';
import { PROFESSIONNEL } from '../charger.js';

/** One line of the public directory: who, where, and how to reach her at work. No dossier is anywhere near it. */
export interface Coordonnees extends Professionnel {
  secteur: string;
  population: string;
}

/**
 * The professionals of the populations whose text wants them in a public directory.
 * @param populations those populations; empty: nobody is public
 */
export async function annuairePublic(pool: pg.Pool, populations: readonly string[]): Promise<Coordonnees[]> {
  const { rows } = await pool.query<{ secteur: string; population: string; p: Professionnel }>(
    `SELECT DISTINCT s.nom AS secteur, ss.heritee AS population, po.rang, i.nom, i.prenom, i.personne, ${PROFESSIONNEL} AS p
       FROM poste po JOIN secteur s ON s.id = po.secteur
       JOIN LATERAL (SELECT y.heritee FROM secteur_structure x JOIN structure y ON y.id = x.structure WHERE x.secteur = s.id ORDER BY x.structure LIMIT 1) ss ON true
       JOIN identite i ON i.personne = po.titulaire
      WHERE ss.heritee = ANY ($1)
      ORDER BY population, s.nom, po.rang, i.nom, i.prenom, i.personne`,
    [populations],
  );
  return rows.map(({ secteur, population, p }) => ({ ...p, secteur, population }));
}
