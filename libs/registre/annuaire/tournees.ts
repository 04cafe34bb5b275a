import type pg from 'pg';
import { commencer, tournee } from '#libs/domaine/tournee/index.js';
import { estRefus } from '#libs/domaine/erreurs.js';
import type { Horloge } from '#libs/infra/horloge.js';
import type { Registre } from '../registre.js';
import type { ReglagesDuLieu } from '../reglages.js';

interface Sans {
  personne: string;
  structure: string;
  codes: string[];
  passees: number;
}

/**
 * Begins the morning message of every holder of a post who has none yet, where the réglage wants one. Two processes may try at
 * once: the key is the same, so the second gets the first one's answer.
 * @returns how many were begun
 */
export async function commencerLesTournees(
  pool: pg.Pool,
  registre: Registre,
  reglages: ReglagesDuLieu,
  horloge: Horloge,
): Promise<number> {
  const { rows } = await pool.query<Sans>(
    `SELECT DISTINCT ON (p.titulaire) p.titulaire AS personne, ss.structure,
            (SELECT count(*)::int FROM dossier d WHERE d.nature = 'tournee' AND d.titulaire = p.titulaire) AS passees,
            (WITH RECURSIVE h AS (SELECT code, parent, 0 AS n FROM structure WHERE id = ss.structure
              UNION ALL SELECT s.code, s.parent, h.n + 1 FROM structure s JOIN h ON s.id = h.parent)
             SELECT array_agg(code ORDER BY n) FROM h) AS codes
       FROM poste p JOIN secteur_structure ss ON ss.secteur = p.secteur
      WHERE p.titulaire IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM absence a WHERE a.personne = p.titulaire AND a.du <= ${horloge.sql()}
                         AND (a.au IS NULL OR a.au > ${horloge.sql()}))
        AND NOT EXISTS (SELECT 1 FROM dossier d WHERE d.nature = 'tournee' AND d.titulaire = p.titulaire AND d.ouvert)
      ORDER BY p.titulaire, p.rang, ss.structure`,
  );
  let commencees = 0;
  for (const { personne, structure, codes, passees } of rows) {
    if (reglages(codes).heureDuMatin === null) continue;
    const demande = { auteur: { id: personne, fonctions: [] }, cle: `tournee-${passees}`, champs: { structure } };
    const reponse = await registre.deposer(tournee, commencer, demande);
    if (!estRefus(reponse)) commencees += 1;
  }
  return commencees;
}
