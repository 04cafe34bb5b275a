import pg from 'pg';
import type { Auteur } from '#libs/domaine/acte.js';
import { normaliser } from '#libs/registre/annuaire/recherche.js';
import type { Role } from '#libs/reglementation/roles.js';
import type { Maison } from '../../outils/maison.js';

const SQL_PERSONNE = `INSERT INTO personne (code) VALUES ($1) RETURNING id`;

/** Runs as the owner of the record: what an import would have written. */
export async function enProprietaire<T>(m: Maison, f: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(m.base.urls.admin);
  await client.connect();
  try {
    return await f(client);
  } finally {
    await client.end();
  }
}

/** One more person of the network. */
export async function unePersonne(
  client: pg.Client,
  nom: string,
  fonctions: readonly (readonly [Role, string])[],
): Promise<Auteur> {
  const { rows } = await client.query<{ id: string }>(SQL_PERSONNE, [nom]);
  const id = rows[0]?.id ?? '';
  const [prenom = '', ...reste] = nom.split(' ');
  await client.query('INSERT INTO identite (personne, prenom, nom, courriel, recherche) VALUES ($1, $2, $3, $4, $5)', [
    id,
    prenom,
    reste.join(' '),
    `${id}@dgfip-38.example`,
    normaliser(nom),
  ]);
  for (const [role, structure] of fonctions)
    await client.query('INSERT INTO fonction VALUES ($1, $2, $3)', [id, role, structure]);
  return { id, fonctions: fonctions.map(([role, structure]) => ({ role, structure })) };
}

/** A region beside the one of the small network, with a conseillère technique of its own and nobody else. */
export async function uneRegionVoisine(
  m: Maison,
): Promise<{ conseillere: Auteur; direction: string; secteur: string }> {
  return enProprietaire(m, async (client) => {
    const une = async (sql: string, valeurs: unknown[] = []): Promise<string> =>
      (await client.query<{ id: string }>(sql, valeurs)).rows[0]?.id ?? '';
    const structure = `INSERT INTO structure (code, nature, nom, parent) SELECT $1, $2, $1, id FROM structure WHERE code = $3 RETURNING id`;
    const region = await une(structure, ['MEF-PAC', 'region', 'MEF']);
    const direction = await une(structure, ['MEF-13', 'direction', 'MEF-PAC']);
    const secteur = await une(`INSERT INTO secteur (code, nom) VALUES ('S-PAC', 'Provence') RETURNING id`);
    await client.query('INSERT INTO secteur_structure VALUES ($1, $2)', [secteur, region]);
    const conseillere = await unePersonne(client, 'Lucie Brémond', [['conseillerTechnique', region]]);
    await client.query(
      `INSERT INTO poste (code, nature, secteur, rang, titulaire) VALUES ('P9', 'conseillerTechnique', $1, 1, $2)`,
      [secteur, conseillere.id],
    );
    return { conseillere, direction, secteur };
  });
}
