import type pg from 'pg';
import type { Role } from '#libs/reglementation/roles.js';

export interface FonctionExercee {
  role: Role;
  structure: string;
  structureNom: string;
}

/** Who is logged in: read from the annuaire at each request, so that a function withdrawn is withdrawn at once. */
export interface PersonneConnectee {
  id: string;
  prenom: string;
  nom: string;
  fonctions: FonctionExercee[];
  /** Came in by the code of a letter: as an agent only. */
  parCode?: true;
}

const PERSONNE = `
  SELECT p.id, i.prenom, i.nom,
         coalesce(jsonb_agg(jsonb_build_object('role', f.role, 'structure', s.id, 'structureNom', s.nom) ORDER BY f.role, s.nom)
                  FILTER (WHERE s.id IS NOT NULL), '[]'::jsonb) AS fonctions
    FROM personne p
    JOIN identite i ON i.personne = p.id
    LEFT JOIN fonction f ON f.personne = p.id
    LEFT JOIN structure s ON s.id = f.structure
   WHERE p.id = $1
   GROUP BY p.id, i.prenom, i.nom`;

export async function lirePersonne(pool: pg.Pool, id: string): Promise<PersonneConnectee | undefined> {
  const { rows } = await pool.query<PersonneConnectee>({ name: 'personne', text: PERSONNE, values: [id] });
  return rows[0];
}

/** The only door from a login to a person: issuer and subject, never an e-mail (an e-mail changes hands). */
export async function personneDuCompte(pool: pg.Pool, emetteur: string, sujet: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ personne: string }>(
    'SELECT personne FROM compte WHERE emetteur = $1 AND sujet = $2',
    [emetteur, sujet],
  );
  return rows[0]?.personne;
}
