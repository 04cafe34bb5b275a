import pg from 'pg';
import type { Auteur } from '#libs/domaine/acte.js';
import { normaliser } from '#libs/registre/annuaire/recherche.js';
import type { Role } from '#libs/reglementation/roles.js';

/** A small network: one direction with one service, two ASS, one CTR, one CTN. All invented. */
export interface Reseau {
  chef: Auteur;
  chefAilleurs: Auteur;
  rh: Auteur;
  agent: Auteur;
  autreAgent: Auteur;
  assistante: Auteur;
  autreAssistante: Auteur;
  ctr: Auteur;
  ctn: Auteur;
  administratrice: Auteur;
  service: string;
}

const NOMS: Record<string, string> = {
  chef: 'Odile Berthier',
  chefAilleurs: 'Marc Vasseur',
  rh: 'Sonia Kaced',
  agent: 'Paul Ménard',
  autreAgent: 'Inès Robert',
  assistante: 'Claire Aubert',
  autreAssistante: 'Nora Haddad',
  ctr: 'Hélène Faure',
  ctn: 'Anne Lacaze',
  administratrice: 'Louis Petit',
};

/** Inserts the network; `mots` replaces names and first names by others (the canary test puts random words there). */
export async function unReseau(urlAdmin: string, mots: Partial<Record<string, string>> = {}): Promise<Reseau> {
  const client = new pg.Client({ connectionString: urlAdmin });
  await client.connect();
  try {
    const structure = async (
      code: string,
      nature: string,
      parent: string | null,
      population: string | null = null,
    ): Promise<string> =>
      id(
        client,
        'INSERT INTO structure (code, nature, nom, parent, population) VALUES ($1, $2, $1, $3, $4) RETURNING id',
        [code, nature, parent, population],
      );
    const mef = await structure('MEF', 'ministere', null, 'mef');
    const region = await structure('MEF-ARA', 'region', mef);
    const direction = await structure('MEF-38', 'direction', region);
    const service = await structure('MEF-38-A', 'service', direction);
    const ailleurs = await structure('MEF-38-B', 'service', direction);
    const sectRegion = await id(client, `INSERT INTO secteur (code, nom) VALUES ('S-ARA', 'Région') RETURNING id`, []);
    const sect = await id(client, `INSERT INTO secteur (code, nom) VALUES ('S-38', 'Isère') RETURNING id`, []);
    const sectNational = await id(
      client,
      `INSERT INTO secteur (code, nom) VALUES ('S-N', 'National') RETURNING id`,
      [],
    );
    for (const [s, st] of [
      [sect, direction],
      [sectRegion, region],
      [sectNational, mef],
    ])
      await client.query('INSERT INTO secteur_structure VALUES ($1, $2)', [s, st]);

    const personne = async (code: string, fonctions: [Role, string][]): Promise<Auteur> => {
      const p = await id(client, 'INSERT INTO personne (code) VALUES ($1) RETURNING id', [code]);
      const [prenom, nom] = (mots[code] ?? NOMS[code] ?? code).split(' ');
      await client.query(
        'INSERT INTO identite (personne, prenom, nom, courriel, telephone, recherche) VALUES ($1, $2, $3, $4, $5, $6)',
        [p, prenom, nom, `${code.toLowerCase()}@dgfip-38.example`, '04 65 71 00 00', normaliser(`${prenom} ${nom}`)],
      );
      for (const [role, st] of fonctions) await client.query('INSERT INTO fonction VALUES ($1, $2, $3)', [p, role, st]);
      await client.query('INSERT INTO compte VALUES ($1, $2, $3)', ['http://oidc.example', code, p]);
      return { id: p, fonctions: fonctions.map(([role, st]) => ({ role, structure: st })) };
    };
    const r: Reseau = {
      service,
      chef: await personne('chef', [
        ['chefDeService', service],
        ['agent', service],
      ]),
      chefAilleurs: await personne('chefAilleurs', [['chefDeService', ailleurs]]),
      rh: await personne('rh', [['serviceRh', direction]]),
      agent: await personne('agent', [['agent', service]]),
      autreAgent: await personne('autreAgent', [['agent', ailleurs]]),
      assistante: await personne('assistante', [['assistant', direction]]),
      autreAssistante: await personne('autreAssistante', [['assistant', direction]]),
      ctr: await personne('ctr', [['conseillerTechnique', region]]),
      ctn: await personne('ctn', [['conseillerNational', mef]]),
      administratrice: await personne('administratrice', [['administrateur', mef]]),
    };
    const poste = (code: string, nature: string, secteur: string, rang: number, titulaire: string): Promise<unknown> =>
      client.query(
        'INSERT INTO poste (code, nature, secteur, rang, titulaire, telephone) VALUES ($1, $2, $3, $4, $5, $6)',
        [code, nature, secteur, rang, titulaire, '04 65 71 00 01'],
      );
    await poste('P1', 'assistant', sect, 1, r.assistante.id);
    await poste('P2', 'assistant', sect, 2, r.autreAssistante.id);
    await poste('P3', 'conseillerTechnique', sectRegion, 1, r.ctr.id);
    await poste('P4', 'conseillerNational', sectNational, 1, r.ctn.id);
    return r;
  } finally {
    await client.end();
  }
}

async function id(client: pg.Client, sql: string, valeurs: unknown[]): Promise<string> {
  const { rows } = await client.query<{ id: string }>(sql, valeurs);
  return (rows[0] as { id: string }).id;
}

/** One more agent in a service: each journey has its own, so that none joins another's. */
export async function unAgent(urlAdmin: string, service: string, code: string): Promise<Auteur> {
  const client = new pg.Client({ connectionString: urlAdmin });
  await client.connect();
  try {
    const personne = await id(client, 'INSERT INTO personne (code) VALUES ($1) RETURNING id', [code]);
    await client.query(
      'INSERT INTO identite (personne, prenom, nom, courriel, recherche) VALUES ($1, $2, $3, $4, $5)',
      [personne, 'Camille', 'Essai', `${code.toLowerCase()}@dgfip-38.example`, 'camille essai'],
    );
    await client.query(`INSERT INTO fonction VALUES ($1, 'agent', $2)`, [personne, service]);
    return { id: personne, fonctions: [{ role: 'agent', structure: service }] };
  } finally {
    await client.end();
  }
}
