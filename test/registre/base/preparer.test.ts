import pg from 'pg';
import { DroitsInsuffisants } from '#libs/registre/base/droits-insuffisants.js';
import { preparerBases } from '#libs/registre/base/preparer.js';
import { adresse, preparerRoles } from '#libs/registre/base/roles.js';
import { baseVide, motsDePasseDeTest } from '../../outils/base-de-test.js';

type Vide = Awaited<ReturnType<typeof baseVide>>;

async function lire<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('Préparer les bases', () => {
  let registre: Vide;
  let cles: Vide;
  beforeEach(async () => {
    [registre, cles] = await Promise.all([baseVide(), baseVide()]);
  });
  afterEach(async () => {
    await registre.fermer();
    await cles.fermer();
  });
  const preparer = (motsDePasse = motsDePasseDeTest): Promise<void> =>
    preparerBases({ registreAdmin: registre.url, clesAdmin: cles.url, motsDePasse });

  it('préparées deux fois, les bases sont les mêmes', async () => {
    await preparer();
    const tables = "SELECT count(*)::int AS n FROM pg_tables WHERE schemaname = 'public'";
    const migrations = 'SELECT hash FROM drizzle.__drizzle_migrations ORDER BY id';
    const avant = [await lire(registre.url, tables), await lire(registre.url, migrations)];
    await preparer();
    expect([await lire(registre.url, tables), await lire(registre.url, migrations)]).toEqual(avant);
    expect(await lire(cles.url, 'SELECT * FROM cle')).toEqual([]);
  });

  it('deux installateurs à la fois ne se gênent pas', async () => {
    await Promise.all([preparer(), preparer(), preparer()]);
    expect(await lire(registre.url, 'SELECT * FROM structure')).toEqual([]);
  });

  it.each(['relais_api', 'relais_worker', 'relais_urgence', 'relais_vigie'] as const)(
    "le rôle %s ouvre le registre, n'y crée rien et n'ouvre pas les clés",
    async (role) => {
      await preparer();
      const url = adresse(registre.url, role, motsDePasseDeTest[role]);
      expect(await lire(url, 'SELECT * FROM structure')).toEqual([]);
      await expect(lire(url, 'CREATE TABLE intruse (i int)')).rejects.toMatchObject({ code: '42501' });
      await expect(lire(url, 'CREATE TEMP TABLE intruse (i int)')).rejects.toMatchObject({ code: '42501' });
      await expect(lire(url, "INSERT INTO structure (code, nature, nom) VALUES ('X', 'x', 'x')")).rejects.toMatchObject(
        { code: '42501' },
      );
      await expect(lire(adresse(cles.url, role, motsDePasseDeTest[role]), 'SELECT 1')).rejects.toMatchObject({
        code: '42501',
      });
    },
  );

  it("le rôle des clés n'ouvre pas le registre", async () => {
    await preparer();
    const m = motsDePasseDeTest.relais_cles;
    expect(await lire(adresse(cles.url, 'relais_cles', m), 'SELECT * FROM cle')).toEqual([]);
    await expect(lire(adresse(registre.url, 'relais_cles', m), 'SELECT 1')).rejects.toMatchObject({ code: '42501' });
  });
});

describe('Les rôles appartiennent à tout le serveur', () => {
  const compte = `installateur_${process.pid}`;
  const role = `essai_role_${process.pid}`;
  const motDePasse = 'un mot de passe';
  let base: Vide;
  beforeAll(async () => {
    base = await baseVide();
    await lire(base.url, `CREATE ROLE ${compte} LOGIN PASSWORD 'essai'`);
  });
  afterEach(() => lire(base.url, `DROP ROLE IF EXISTS ${role}`));
  afterAll(async () => {
    await lire(base.url, `DROP ROLE ${compte}`);
    await base.fermer();
  });
  const preparer = async (url: string): Promise<string[]> => {
    const client = new pg.Client(url);
    await client.connect();
    try {
      return await preparerRoles(client, url, { [role]: motDePasse });
    } finally {
      await client.end();
    }
  };
  const connecte = (): Promise<unknown[]> => lire(adresse(base.url, role, motDePasse), 'SELECT current_user AS moi');

  it("sans le droit de les créer, l'installateur reçoit le SQL exact, sans mot de passe, et ce SQL suffit", async () => {
    const sienne = adresse(base.url, compte, 'essai');
    const [ordre, ...autres] = await preparer(sienne);
    expect(autres).toEqual([]);
    const message = new DroitsInsuffisants([ordre ?? '']).message;
    expect(message).toContain(`CREATE ROLE "${role}" LOGIN`);
    expect(message).not.toContain(motDePasse);
    await lire(base.url, ordre ?? '');
    expect(await preparer(sienne)).toEqual([]);
    expect(await connecte()).toEqual([{ moi: role }]);
  });

  it('créés par plusieurs installateurs à la fois, ils existent une fois', async () => {
    await Promise.all([preparer(base.url), preparer(base.url), preparer(base.url), preparer(base.url)]);
    expect(await connecte()).toEqual([{ moi: role }]);
  });

  it('un rôle dont le mot de passe a changé reçoit le nouveau', async () => {
    await lire(base.url, `CREATE ROLE ${role} NOLOGIN PASSWORD 'ancien'`);
    expect(await preparer(base.url)).toEqual([]);
    expect(await connecte()).toEqual([{ moi: role }]);
  });

  it('un installateur qui a ce droit, sans plus, les crée et change leur mot de passe', async () => {
    await lire(base.url, `ALTER ROLE ${compte} CREATEROLE`);
    const sienne = adresse(base.url, compte, 'essai');
    expect(await preparer(sienne)).toEqual([]);
    await lire(base.url, `ALTER ROLE ${role} PASSWORD 'oublié'`);
    expect(await preparer(sienne)).toEqual([]);
    expect(await connecte()).toEqual([{ moi: role }]);
    await lire(base.url, `DROP ROLE ${role}; ALTER ROLE ${compte} NOCREATEROLE`);
  });

  it('un rôle qui échapperait à la sécurité par ligne y est ramené', async () => {
    await lire(base.url, `CREATE ROLE ${role} LOGIN BYPASSRLS PASSWORD '${motDePasse}'`);
    expect(await preparer(base.url)).toEqual([]);
    const droits = `SELECT rolbypassrls, rolsuper FROM pg_roles WHERE rolname = '${role}'`;
    expect(await lire(base.url, droits)).toEqual([{ rolbypassrls: false, rolsuper: false }]);
  });

  it('préparer sans ce droit échoue avec ce SQL et ne touche à rien', async () => {
    const cles = await baseVide();
    const sienne = (url: string): string => adresse(url, compte, 'essai');
    const refus = preparerBases({
      registreAdmin: sienne(base.url),
      clesAdmin: sienne(cles.url),
      motsDePasse: { ...motsDePasseDeTest, relais_api: 'un autre' },
    });
    await expect(refus).rejects.toThrow(/ALTER ROLE "relais_api" LOGIN .*PASSWORD 'SCRAM-SHA-256\$/);
    await expect(refus).rejects.toBeInstanceOf(DroitsInsuffisants);
    expect(await lire(base.url, "SELECT * FROM pg_tables WHERE schemaname = 'public'")).toEqual([]);
    await cles.fermer();
  });
});
