import type { Auteur, ContexteDepot, Echelon } from '#libs/domaine/acte.js';
import { profilApplicable } from '#libs/reglementation/profil-applicable.js';
import type { Role } from '#libs/reglementation/roles.js';
import type { Territoire } from '#libs/calendrier/territoires.js';
import type { Horloge } from '#libs/infra/horloge.js';
import type { Client } from './bases.js';
import type { ReglagesDuLieu } from './reglages.js';

interface LigneDepot {
  maintenant: Date;
  structure: string | null;
  territoire: Territoire | null;
  population: string | null;
  codes: string[];
  ligne: Echelon[] | null;
  titre: Role | null;
  direct: boolean | null;
}

/**
 * What a deposit may look at, in one statement: the agent inside the author's perimeter, the line above him, never a dossier.
 * @param sujet person id, or undefined for the author's own request
 */
export async function chargerDepot(
  client: Client,
  horloge: Horloge,
  reglages: ReglagesDuLieu,
  auteur: Auteur,
  sujet: string | undefined,
): Promise<ContexteDepot> {
  const { rows } = await client.query<LigneDepot>(
    `WITH instant AS (SELECT ${horloge.sql()} AS maintenant),
     agent AS (SELECT f.personne, f.structure FROM fonction f WHERE f.personne = $2 AND f.role = 'agent' ORDER BY f.structure LIMIT 1),
     signalant AS (
       SELECT f.role, f.structure = a.structure AS direct FROM agent a, fonction f
        WHERE $1::uuid <> $2::uuid AND f.personne = $1 AND f.role IN ('chefDeService', 'responsableHierarchique', 'serviceRh')
          AND dans_perimetre(f.structure, a.structure)
        ORDER BY direct DESC, f.role LIMIT 1)
     SELECT maintenant, a.structure, s.territoire, population_de(a.structure) AS population,
            (WITH RECURSIVE h AS (SELECT code, parent, 0 AS n FROM structure WHERE id = a.structure
              UNION ALL SELECT p.code, p.parent, h.n + 1 FROM structure p JOIN h ON p.id = h.parent)
             SELECT coalesce(array_agg(code ORDER BY n), '{}') FROM h) AS codes,
            ligne_technique(a.structure, maintenant) AS ligne, g.role AS titre, g.direct
       FROM instant LEFT JOIN agent a ON true LEFT JOIN structure s ON s.id = a.structure LEFT JOIN signalant g ON true`,
    [auteur.id, sujet ?? auteur.id],
  );
  const lu = rows[0] as LigneDepot;
  const instant = lu.maintenant.toISOString();
  const luiMeme = sujet === undefined || sujet === auteur.id;
  const titre: Role | null = luiMeme ? 'agent' : lu.titre;
  return {
    instant,
    ligne: lu.ligne ?? [],
    territoire: lu.territoire ?? 'metropole',
    profil: lu.population === null ? undefined : profilApplicable(lu.population, instant.slice(0, 10)),
    reglages: reglages(lu.codes),
    agent:
      lu.structure === null || titre === null
        ? undefined
        : { personne: sujet ?? auteur.id, structure: lu.structure, titre, direct: lu.direct ?? false },
  };
}
