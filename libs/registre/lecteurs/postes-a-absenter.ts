import type { Professionnel } from '#libs/domaine/courriel.js';
import { lireEnTantQue, professionnelsDe, type Acces } from './lecteur.js';

/** A professional whose absence somebody may write down, and the place of her post. */
export interface PosteAAbsenter {
  personne: string;
  structure: string;
  lieu: string;
  qui: Professionnel;
  /** Her own. */
  mien: boolean;
}

/** Herself, once for each network she belongs to, then those of the line that she leads. */
export async function postesAAbsenter(acces: Acces, personne: string): Promise<PosteAAbsenter[]> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<Omit<PosteAAbsenter, 'qui'>>(
      `SELECT DISTINCT ON (p.titulaire, s.heritee) p.titulaire AS personne, s.id AS structure, s.nom AS lieu, p.titulaire = $1 AS mien
         FROM poste p JOIN secteur_structure ss ON ss.secteur = p.secteur JOIN structure s ON s.id = ss.structure
        WHERE p.titulaire IS NOT NULL AND (p.titulaire = $1 OR poste_sous_moi(p.id))
        ORDER BY p.titulaire, s.heritee, p.rang, s.nom, s.id`,
      [personne],
    );
    const connus = await professionnelsDe(
      client,
      rows.map((r) => r.personne),
    );
    return rows
      .flatMap((r) => {
        const qui = connus.get(r.personne);
        return qui === undefined ? [] : [{ ...r, qui }];
      })
      .sort((a, b) => Number(b.mien) - Number(a.mien) || a.qui.nom.localeCompare(b.qui.nom, 'fr'));
  });
}
