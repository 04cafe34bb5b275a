import type { Acces } from './lecteur.js';

/** The services that a professional's own posts cover: to whom she may write, and whom her letter presents. */
export async function servicesDuSecteur(
  { bases }: Acces,
  personne: string,
): Promise<{ id: string; nom: string; population: string }[]> {
  const { rows } = await bases.registre.query<{ id: string; nom: string; population: string }>(
    `WITH RECURSIVE dessous AS (
       SELECT s.id, s.nom FROM poste p JOIN secteur_structure ss ON ss.secteur = p.secteur JOIN structure s ON s.id = ss.structure
        WHERE p.titulaire = $1
       UNION SELECT e.id, e.nom FROM structure e JOIN dessous d ON e.parent = d.id)
     SELECT id, nom, population_de(id) AS population FROM dessous ORDER BY nom, id LIMIT 300`,
    [personne],
  );
  return rows;
}
