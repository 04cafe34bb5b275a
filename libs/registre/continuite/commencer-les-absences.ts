import type pg from 'pg';
import { absence, declarerImportee } from '#libs/domaine/absence/index.js';
import { estRefus } from '#libs/domaine/erreurs.js';
import type { Horloge } from '#libs/infra/horloge.js';
import type { Registre } from '../registre.js';

interface Ligne {
  id: string;
  personne: string;
  structure: string;
  du: Date;
  au: Date | null;
}

/**
 * Begins every absence that the files of the network brought, and that is not over. Two processes may try at once: the key is the
 * row, so the second gets the first one's answer.
 * @returns how many were begun
 */
export async function commencerLesAbsences(pool: pg.Pool, registre: Registre, horloge: Horloge): Promise<number> {
  const { rows } = await pool.query<Ligne>(
    `SELECT DISTINCT ON (a.id) a.id, a.personne, ss.structure, a.du, a.au
       FROM absence a JOIN poste p ON p.titulaire = a.personne JOIN secteur_structure ss ON ss.secteur = p.secteur
      WHERE a.importee AND a.dossier IS NULL AND (a.au IS NULL OR a.au > ${horloge.sql()})
      ORDER BY a.id, p.rang, ss.structure LIMIT 200`,
  );
  let commencees = 0;
  for (const { id, personne, structure, du, au } of rows) {
    const champs = { structure, ligne: id, du: du.toISOString(), au: au?.toISOString() ?? null };
    const demande = { auteur: { id: personne, fonctions: [] }, cle: `absence-${id}`, champs };
    if (!estRefus(await registre.deposer(absence, declarerImportee, demande))) commencees += 1;
  }
  return commencees;
}
