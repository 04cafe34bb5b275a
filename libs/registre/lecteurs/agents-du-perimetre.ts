import type pg from 'pg';
import { populationsAvecEntourage, fonctionsDesTiers } from '#libs/reglementation/profil-applicable.js';
import { normaliser } from '../annuaire/recherche.js';

export interface AgentTrouve {
  id: string;
  nom: string;
  structure: string;
}

/**
 * Agents whose name contains what was typed, inside the referrer's perimeter only: elsewhere nobody exists for him. Where the
 * text lets the entourage refer, a colleague finds those of his own service. A professional finds those for whom she stands in the line.
 * @param saisie as typed; fewer than two letters find nobody
 * @param choisi an agent chosen before: he stays in the list, whatever was typed since
 */
export async function agentsDuPerimetre(
  pool: pg.Pool,
  personne: string,
  saisie: string,
  choisi: string | null = null,
): Promise<AgentTrouve[]> {
  const mots = normaliser(saisie)
    .split(' ')
    .filter((m) => m !== '');
  const cherche = mots.join('').length >= 2;
  if (!cherche && choisi === null) return [];
  const { rows } = await pool.query<AgentTrouve>(
    `SELECT i.personne AS id, i.prenom || ' ' || i.nom AS nom, s.nom AS structure
       FROM identite i JOIN fonction a ON a.personne = i.personne AND a.role IN ('agent', 'retraite', 'ayantDroit') JOIN structure s ON s.id = a.structure
      WHERE i.personne <> $1
        AND (i.personne = $3 OR ($4 AND i.recherche LIKE ALL ($2::text[])))
        AND (EXISTS (SELECT 1 FROM fonction f WHERE f.personne = $1 AND f.role = ANY ($5) AND dans_perimetre(f.structure, a.structure))
          OR (population_de(a.structure) = ANY ($6)
              AND EXISTS (SELECT 1 FROM fonction f WHERE f.personne = $1 AND f.role = 'agent' AND f.structure = a.structure))
          OR (EXISTS (SELECT 1 FROM poste p JOIN secteur_structure ss ON ss.secteur = p.secteur
                       WHERE p.titulaire = $1 AND dans_perimetre(ss.structure, a.structure))
              AND EXISTS (SELECT 1 FROM jsonb_to_recordset(ligne_technique(a.structure, clock_timestamp())) AS e(personne uuid) WHERE e.personne = $1)))
      ORDER BY (i.personne = $3) DESC NULLS LAST, i.nom, i.prenom, i.personne LIMIT 20`,
    [personne, mots.map((m) => `%${m}%`), choisi, cherche, fonctionsDesTiers, populationsAvecEntourage],
  );
  return rows;
}
