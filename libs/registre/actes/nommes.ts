import { motsDuTexte } from '#libs/domaine/anonymat/nommer.js';
import { normaliser } from '../annuaire/recherche.js';
import type { Client } from '../bases.js';
import type { Coffre } from '../coffre/coffre.js';

/** Those of these people whom the annuaire knows. */
export async function connusParmi(client: Client, personnes: readonly string[] = []): Promise<string[]> {
  if (personnes.length === 0) return [];
  const { rows } = await client.query<{ personne: string }>(
    'SELECT personne FROM identite WHERE personne = ANY ($1::uuid[])',
    [personnes],
  );
  return rows.map((r) => r.personne);
}

/** Words of a text that are, in the annuaire, of somebody: any of the agent's own, the capitalised of anybody else's. */
export async function nommesDans(client: Client, dit: { texte: string; agent: string } | undefined): Promise<string[]> {
  const mots = motsDuTexte(dit?.texte ?? '').map((m) => ({ ...m, sans: normaliser(m.mot) }));
  if (dit === undefined || mots.length === 0) return [];
  const { rows } = await client.query<{ mot: string; sien: boolean }>(
    `SELECT m AS mot, bool_or(i.personne = $2) AS sien FROM identite i, unnest(string_to_array(i.recherche, ' ')) AS m
      WHERE string_to_array(i.recherche, ' ') && $1 AND m = ANY ($1) GROUP BY m`,
    [mots.map((m) => m.sans), dit.agent],
  );
  const trouves = new Map(rows.map((r) => [r.mot, r.sien]));
  return mots.filter((m) => trouves.get(m.sans) === true || (m.capitale && trouves.has(m.sans))).map((m) => m.mot);
}

/** Another dossier as its author sees it now (row-level security), for a decision only: nothing of it is shown by this. */
export async function luPar(
  client: Client,
  coffre: Coffre,
  reference: string | undefined,
): Promise<{ nature: string; etat: unknown } | undefined> {
  if (reference === undefined) return undefined;
  const { rows } = await client.query<{ nature: string; version: number; etat: Buffer }>(
    'SELECT nature, version, etat FROM dossier WHERE id = $1 AND efface_le IS NULL',
    [reference],
  );
  const [d] = rows;
  const cle = d === undefined ? undefined : await coffre.cle(reference);
  if (d === undefined || cle === undefined) return undefined;
  return { nature: d.nature, etat: await coffre.ouvrirEtat(cle, { id: reference, ...d }) };
}
