import type { Professionnel } from '#libs/domaine/courriel.js';
import type { Empreinte } from '#libs/infra/empreintes.js';
import type { Horloge } from '#libs/infra/horloge.js';
import { transaction, type Bases, type Client } from '../bases.js';
import { PROFESSIONNEL } from '../charger.js';
import type { Coffre } from '../coffre/coffre.js';

/** What every reader needs. Readers never write, save the audit row of what they read. */
export interface Acces {
  bases: Bases;
  coffre: Coffre;
  empreinte: Empreinte;
  horloge: Horloge;
}

/** Reads as one person: row-level security decides what there is to read. */
export function lireEnTantQue<T>(
  { bases, empreinte }: Acces,
  personne: string,
  f: (client: Client) => Promise<T>,
): Promise<T> {
  return transaction(bases.registre, empreinte, { personne }, f);
}

/** First and last names, in one statement; an id without identity is absent from the answer. */
export async function nomsDe(client: Client, personnes: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await client.query<{ personne: string; nom: string }>(
    `SELECT personne, prenom || ' ' || nom AS nom FROM identite WHERE personne = ANY ($1)`,
    [[...new Set(personnes)]],
  );
  return new Map(rows.map((r) => [r.personne, r.nom]));
}

export async function contactDe(
  client: Client,
  personne: string,
): Promise<{ courriel: string | null; telephone: string | null }> {
  const { rows } = await client.query<{ courriel: string | null; telephone: string | null }>(
    'SELECT courriel, telephone FROM identite WHERE personne = $1',
    [personne],
  );
  return rows[0] ?? { courriel: null, telephone: null };
}

/** How professionals may be named and reached, in one statement. */
export async function professionnelsDe(
  client: Client,
  personnes: readonly (string | null)[],
): Promise<Map<string, Professionnel>> {
  const { rows } = await client.query<{ personne: string; p: Professionnel }>(
    `SELECT i.personne, ${PROFESSIONNEL} AS p FROM identite i WHERE i.personne = ANY ($1)`,
    [[...new Set(personnes)]],
  );
  return new Map(rows.map((r) => [r.personne, r.p]));
}

export interface LigneEtat {
  id: string;
  version: number;
  etat: Buffer;
}

/** Opens the states of several dossiers with one look at the keys database; one whose key is gone no longer exists. */
export async function ouvrirEtats<E, L extends LigneEtat>(
  coffre: Coffre,
  lignes: readonly L[],
): Promise<{ ligne: L; etat: E; cle: Buffer }[]> {
  const cles = await coffre.plusieursCles(lignes.map((l) => l.id));
  const ouverts: { ligne: L; etat: E; cle: Buffer }[] = [];
  for (const ligne of lignes) {
    const cle = cles.get(ligne.id);
    if (cle !== undefined) ouverts.push({ ligne, cle, etat: await coffre.ouvrirEtat<E>(cle, ligne) });
  }
  return ouverts;
}
