import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { dossierMigrations, type NomBase } from '#libs/registre/base/migrations.js';
import { preparerBases } from '#libs/registre/base/preparer.js';
import { adresse, fermerAuPublic, ROLES_CLES, ROLES_REGISTRE, type MotsDePasse } from '#libs/registre/base/roles.js';

/** The same for every test database of a cluster: roles belong to the cluster. */
export const motsDePasseDeTest: MotsDePasse = {
  relais_api: 'essai-api',
  relais_worker: 'essai-worker',
  relais_urgence: 'essai-urgence',
  relais_vigie: 'essai-vigie',
  relais_cles: 'essai-cles',
};

export interface BaseDeTest {
  urls: { admin: string; api: string; worker: string; urgence: string; vigie: string; cles: string; clesAdmin: string };
  fermer(): Promise<void>;
}

/** Two fresh databases, copied from templates that are migrated once per cluster and per state of the migrations. */
export async function baseDeTest(serveur = adresseDuServeur()): Promise<BaseDeTest> {
  const modeles = await preparerModeles(serveur);
  const suffixe = `${process.pid}_${Date.now().toString(36)}_${Math.random().toString(36).slice(2, 8)}`;
  const noms = { registre: `relais_t_${suffixe}_registre`, cles: `relais_t_${suffixe}_cles` };
  await avec(serveur, async (client) => {
    await client.query(`CREATE DATABASE ${noms.registre} TEMPLATE ${modeles.registre}`);
    await client.query(`CREATE DATABASE ${noms.cles} TEMPLATE ${modeles.cles}`);
  });
  const admin = vers(serveur, noms.registre);
  const clesAdmin = vers(serveur, noms.cles);
  await avec(admin, (client) => fermerAuPublic(client, ROLES_REGISTRE));
  await avec(clesAdmin, (client) => fermerAuPublic(client, ROLES_CLES));
  const m = motsDePasseDeTest;
  return {
    urls: {
      admin,
      clesAdmin,
      api: adresse(admin, 'relais_api', m.relais_api),
      worker: adresse(admin, 'relais_worker', m.relais_worker),
      urgence: adresse(admin, 'relais_urgence', m.relais_urgence),
      vigie: adresse(admin, 'relais_vigie', m.relais_vigie),
      cles: adresse(clesAdmin, 'relais_cles', m.relais_cles),
    },
    fermer: () =>
      avec(serveur, async (client) => {
        for (const nom of Object.values(noms)) await client.query(`DROP DATABASE IF EXISTS ${nom} WITH (FORCE)`);
      }),
  };
}

/** The administrator's address of the test cluster. */
export function adresseDuServeur(): string {
  const fichier = '.relais/test.env';
  const lue =
    process.env['RELAIS_TEST_PG_ADMIN'] ??
    (existsSync(fichier)
      ? /^RELAIS_TEST_PG_ADMIN=["']?([^"'\n]+)/m.exec(readFileSync(fichier, 'utf8'))?.[1]
      : undefined);
  if (lue === undefined)
    throw new Error('No PostgreSQL for the tests: run `node test/lancer.mjs --servir`, or set RELAIS_TEST_PG_ADMIN.');
  return lue;
}

/** A bare database, for the tests of the preparation itself. */
export async function baseVide(): Promise<{ url: string; fermer(): Promise<void> }> {
  const serveur = adresseDuServeur();
  const nom = `relais_v_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  await avec(serveur, (client) => client.query(`CREATE DATABASE ${nom}`));
  return {
    url: vers(serveur, nom),
    fermer: () =>
      avec(serveur, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${nom} WITH (FORCE)`);
      }),
  };
}

async function preparerModeles(serveur: string): Promise<Record<NomBase, string>> {
  const noms = { registre: `relais_modele_r_${empreinte('registre')}`, cles: `relais_modele_c_${empreinte('cles')}` };
  await avec(serveur, async (client) => {
    // Several test files start at once; the templates are made by the first. A half-made template has no « prêt » comment.
    await client.query("SELECT pg_advisory_lock(hashtext('relais:modeles'))");
    const { rows } = await client.query<{ prets: number }>(
      `SELECT count(*)::int AS prets FROM pg_database WHERE datname = ANY ($1) AND shobj_description(oid, 'pg_database') = 'prêt'`,
      [Object.values(noms)],
    );
    if (rows[0]?.prets === 2) return;
    for (const nom of Object.values(noms)) {
      await client.query(`DROP DATABASE IF EXISTS ${nom} WITH (FORCE)`);
      await client.query(`CREATE DATABASE ${nom}`);
    }
    await preparerBases({
      registreAdmin: vers(serveur, noms.registre),
      clesAdmin: vers(serveur, noms.cles),
      motsDePasse: motsDePasseDeTest,
    });
    for (const nom of Object.values(noms)) await client.query(`COMMENT ON DATABASE ${nom} IS 'prêt'`);
  });
  return noms;
}

function empreinte(base: NomBase): string {
  const dossier = dossierMigrations(base);
  const hash = createHash('sha256');
  for (const fichier of readdirSync(dossier)
    .filter((f) => f.endsWith('.sql'))
    .sort())
    hash.update(fichier).update(readFileSync(join(dossier, fichier)));
  return hash.digest('hex').slice(0, 16);
}

function vers(serveur: string, base: string): string {
  const url = new URL(serveur);
  url.pathname = `/${base}`;
  return url.toString();
}

async function avec<T>(url: string, f: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await f(client);
  } finally {
    await client.end();
  }
}
