import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { transaction, type Client } from '../../bases.js';
import type { Acces } from '../../lecteurs/lecteur.js';

export interface Geste<C> {
  champs: C;
  /** Who leads; row-level security lets her change what is under her, and nothing else. */
  personne: string;
  /** Idempotency key of the request. */
  cle: string;
}

/** One transaction, one gesture at a time, and never during an import of the whole network. */
export async function changer<T>(
  { bases, empreinte }: Acces,
  personne: string,
  f: (client: Client) => Promise<T>,
): Promise<T> {
  return transaction(bases.registre, empreinte, { personne }, async (client) => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('relais:annuaire'))`);
    return f(client);
  });
}

/** The code in the annuaire of what a gesture adds: the same when it is asked again with the same key. */
export function codeDuGeste(lettre: 'P' | 'R', auteur: string, cle: string): string {
  return `${lettre}-${createHash('sha256').update(`${auteur} ${cle}`).digest('hex').slice(0, 16)}`;
}

interface Inscription {
  geste:
    'posteTenu' | 'posteAjoute' | 'structureDeplacee' | 'personneAjoutee' | 'chaineChangee' | 'administrateurNomme';
  secteur?: string;
  poste?: string;
  structure?: string;
  personne?: string;
  /** The chain that the gesture leaves. */
  chaine?: readonly object[];
}

/** @param auteur null: the owner of the database, at the command line */
export async function inscrire(
  client: ClientBase,
  instant: Date,
  auteur: string | null,
  i: Inscription,
): Promise<void> {
  await client.query(
    'INSERT INTO annuaire_histoire (instant, auteur, geste, poste, secteur, structure, personne, chaine) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
    [
      instant,
      auteur,
      i.geste,
      i.poste ?? null,
      i.secteur ?? null,
      i.structure ?? null,
      i.personne ?? null,
      i.chaine === undefined ? null : JSON.stringify(i.chaine),
    ],
  );
}

/** A new post of a sector, called after those that are there. @returns undefined when this gesture added it already */
export async function ajouterPoste(
  client: Client,
  poste: { code: string; secteur: string; personne: string; telephone: string | null },
): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO poste (code, nature, secteur, rang, titulaire, telephone)
     SELECT $1, 'assistant', $2, (SELECT coalesce(max(rang), 0) + 1 FROM poste WHERE secteur = $2 AND nature = 'assistant'), $3, $4
     ON CONFLICT (code) DO NOTHING RETURNING id`,
    [poste.code, poste.secteur, poste.personne, poste.telephone],
  );
  return rows[0]?.id;
}
