import type pg from 'pg';
import { estOuvre } from '#libs/calendrier/feries.js';
import { jourLocal } from '#libs/calendrier/journee.js';
import type { Territoire } from '#libs/calendrier/territoires.js';
import { ceQueDemande } from '#libs/domaine/absence/regle.js';
import type { Horloge } from '#libs/infra/horloge.js';
import { profilApplicable } from '#libs/reglementation/profil-applicable.js';
import type { NaturePoste } from '#libs/reglementation/profil.js';
import type { ReglagesDuLieu } from '../reglages.js';

interface PosteAEssayer {
  poste: string;
  mois: string;
  nature: NaturePoste;
  territoire: Territoire;
  population: string | null;
  codes: string[];
  situations: number;
  presente: boolean;
}

/**
 * The monthly dry run of every post that somebody holds: « if she were away today, so many could not wait, so many would be held ».
 * Once a month each, on the first jour ouvré on which the clock looks; a second process writes nothing more. Where no text obliges
 * nobody is there by herself: somebody has to be named first, so nothing counts as covered (T-20).
 * @returns how many were written
 */
export async function essayerLaContinuite(pool: pg.Pool, reglages: ReglagesDuLieu, horloge: Horloge): Promise<number> {
  const { rows } = await pool.query<PosteAEssayer & { le: Date }>(
    `SELECT p.poste, p.mois::text AS mois, p.nature, p.territoire, p.population, p.codes, p.situations, p.presente, h.le
       FROM (SELECT ${horloge.sql()} AS le) h, LATERAL postes_a_essayer(h.le) p`,
  );
  let ecrits = 0;
  for (const { le, population, ...p } of rows) {
    const jour = jourLocal(le.toISOString(), p.territoire);
    const profil = population === null ? undefined : profilApplicable(population, jour);
    if (profil === undefined || !estOuvre(jour, p.territoire)) continue;
    const tenue = p.presente && ceQueDemande(profil, reglages(p.codes), p.nature).automatique;
    const { rowCount } = await pool.query(
      `INSERT INTO essai_continuite (poste, mois, fait_le, situations, couvertes) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [p.poste, p.mois, le, p.situations, tenue ? p.situations : 0],
    );
    ecrits += rowCount ?? 0;
  }
  return ecrits;
}
