import type { Client } from '../bases.js';
import { lireEnTantQue, type Acces } from './lecteur.js';

/** A place where a professional receives: for the agents whom she serves, and wherever a meeting is proposed. */
export interface Permanence {
  id: string;
  professionnel: string;
  /** The site, as the annuaire names it. */
  site: string;
  ou: string;
  quand: string;
  /** She confirmed that an interview stays private there; otherwise it is proposed with a warning. */
  confidentiel: boolean;
}

/** The places that these professionals hold now, in one statement. */
export async function permanencesDe(client: Client, professionnels: readonly string[]): Promise<Permanence[]> {
  const { rows } = await client.query<Permanence>(
    `SELECT p.id, p.professionnel, s.nom AS site, p.ou, p.quand, p.confidentiel_le IS NOT NULL AS confidentiel
       FROM permanence p JOIN structure s ON s.id = p.structure
      WHERE p.professionnel = ANY ($1) AND p.retiree_le IS NULL ORDER BY s.nom, p.ou, p.id`,
    [[...new Set(professionnels)]],
  );
  return rows;
}

/** Where the social workers of the places where this person works receive, with the name of each, in one statement. */
export async function permanencesPour(acces: Acces, personne: string): Promise<(Permanence & { nom: string })[]> {
  const { rows } = await acces.bases.registre.query<Permanence & { nom: string }>(
    `SELECT DISTINCT p.id, p.professionnel, i.prenom || ' ' || i.nom AS nom, s.nom AS site, p.ou, p.quand, p.confidentiel_le IS NOT NULL AS confidentiel
       FROM fonction f
       JOIN LATERAL jsonb_to_recordset(ligne_technique(f.structure, ${acces.horloge.sql()})) AS e(nature text, personne uuid) ON e.nature = 'assistant'
       JOIN permanence p ON p.professionnel = e.personne AND p.retiree_le IS NULL
       JOIN structure s ON s.id = p.structure JOIN identite i ON i.personne = p.professionnel
      WHERE f.personne = $1 ORDER BY site, p.ou, p.id`,
    [personne],
  );
  return rows;
}

export async function mesPermanences(acces: Acces, personne: string): Promise<Permanence[]> {
  return lireEnTantQue(acces, personne, (client) => permanencesDe(client, [personne]));
}
