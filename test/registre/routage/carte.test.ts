import pg from 'pg';
import type { Carte } from '#libs/domaine/routage/carte.js';
import { baseDeTest, type BaseDeTest } from '../../outils/base-de-test.js';
import { unReseau, type Reseau } from '../../fabriques/reseau.js';

let base: BaseDeTest;
let admin: pg.Client;
let api: pg.Client;
let reseau: Reseau;

beforeAll(async () => {
  base = await baseDeTest();
  reseau = await unReseau(base.urls.admin);
  admin = new pg.Client(base.urls.admin);
  api = new pg.Client(base.urls.api);
  await Promise.all([admin.connect(), api.connect()]);
});
afterAll(async () => {
  await Promise.all([admin.end(), api.end()]);
  await base.fermer();
});
beforeEach(() => admin.query('BEGIN'));
afterEach(() => admin.query('ROLLBACK'));

const LE = '2026-03-10T09:00:00Z';
const carte = async (lieu: string, le = LE, client = admin): Promise<Carte> =>
  ((await client.query<{ carte: Carte }>('SELECT carte($1, $2) AS carte', [lieu, le])).rows[0] as { carte: Carte })
    .carte;
const idDe = async (code: string): Promise<string> =>
  ((await admin.query<{ id: string }>('SELECT id FROM structure WHERE code = $1', [code])).rows[0] as { id: string })
    .id;

describe('La carte d’un lieu', () => {
  it('tient en une lecture ce qu’un acheminement peut regarder, sans aucun nom ni aucun agent (R-025)', async () => {
    const lue = await carte(reseau.service, LE, api);
    expect(lue.structures.map((s) => s.code)).toEqual(['MEF-38-A', 'MEF-38', 'MEF-ARA', 'MEF']);
    expect(lue.postes.map((p) => [p.poste, p.distance, p.populations])).toEqual([
      ['P1', 1, ['mef']],
      ['P2', 1, ['mef']],
      ['P3', 2, ['mef']],
      ['P4', 3, ['mef']],
    ]);
    expect([lue.conventions, lue.ailleurs]).toEqual([[], []]);
    expect(JSON.stringify(lue)).not.toMatch(/Aubert|Haddad|Faure|Lacaze|Ménard/);
  });

  it('ne compte une convention que pendant qu’elle court, pour l’organisme et tout ce qui est dessous (R-016, R-017)', async () => {
    const direction = await idDe('MEF-38');
    await admin.query(
      `INSERT INTO convention (structure, nature, du, au) VALUES ($1, 'service', '2026-02-01', '2026-04-01')`,
      [direction],
    );
    const vue = async (le: string): Promise<unknown> => (await carte(reseau.service, le)).conventions;
    expect(await vue('2026-01-31T00:00:00Z')).toEqual([]);
    expect(await vue('2026-02-01T00:00:00Z')).toEqual(['service']);
    expect(await vue('2026-04-01T00:00:00Z')).toEqual([]);
  });

  it('dit d’une assistante d’un autre ministère si une convention la prête, et seulement à ce moment (R-232)', async () => {
    await admin.query(
      `INSERT INTO structure (code, nature, nom, population) VALUES ('ECO', 'ministere', 'ECO', 'ecologie')`,
    );
    const eco = await idDe('ECO');
    await admin.query('DELETE FROM fonction WHERE personne = $1', [reseau.assistante.id]);
    await admin.query(`INSERT INTO fonction VALUES ($1, 'assistant', $2)`, [reseau.assistante.id, eco]);
    const vue = async (): Promise<unknown> => {
      const { postes } = await carte(reseau.service);
      return postes.filter((p) => p.poste === 'P1').map((p) => [p.populations, p.pretee]);
    };
    expect(await vue()).toEqual([[['ecologie'], false]]);
    await admin.query(
      `INSERT INTO convention (structure, nature, du, pour_population) VALUES ($1, 'partenariat', '2026-03-11', 'mef')`,
      [eco],
    );
    expect(await vue()).toEqual([[['ecologie'], false]]);
    await admin.query(`UPDATE convention SET du = '2026-03-10'`);
    expect(await vue()).toEqual([[['ecologie'], true]]);
    expect((await carte(reseau.service)).conventions).toEqual([]);
  });

  it('ne regarde ailleurs que là où une marque peut renvoyer, et dans le même ministère (R-015)', async () => {
    await admin.query(
      `WITH s AS (INSERT INTO structure (code, nature, nom, parent, population, marque)
         VALUES ('MEF-BRE', 'region', 'Bretagne', (SELECT id FROM structure WHERE code = 'MEF'), NULL, 'bretagne'),
                ('ECO-BRE', 'ministere', 'Bretagne', NULL, 'ecologie', 'bretagne') RETURNING id, code),
       c AS (INSERT INTO secteur (code, nom) SELECT code, code FROM s RETURNING id, code),
       l AS (INSERT INTO secteur_structure SELECT c.id, s.id FROM c JOIN s USING (code))
       INSERT INTO poste (code, nature, secteur) SELECT 'P-' || code, 'assistant', id FROM c`,
    );
    expect((await carte(reseau.service)).ailleurs).toEqual([]);
    await admin.query(`UPDATE structure SET marque = 'ehesp' WHERE code = 'MEF-38-A'`);
    const { ailleurs } = await carte(reseau.service);
    expect(ailleurs.map(({ marque, poste }) => [marque, poste.poste])).toEqual([['bretagne', 'P-MEF-BRE']]);
  });

  it('l’absence compte de son premier instant à celui du retour', async () => {
    await admin.query(`INSERT INTO absence (personne, du, au) VALUES ($1, '2026-03-10', '2026-03-12')`, [
      reseau.assistante.id,
    ]);
    const absente = async (le: string): Promise<unknown> =>
      (await carte(reseau.service, le)).postes.find((p) => p.poste === 'P1')?.absente;
    expect(await absente('2026-03-09T23:59:59Z')).toBe(false);
    expect(await absente('2026-03-10T00:00:00Z')).toBe(true);
    expect(await absente('2026-03-12T00:00:00Z')).toBe(false);
  });
});

describe('Le nombre de signalements ouverts sans professionnel responsable (mission-anchors A7)', () => {
  const sans = async (client = admin): Promise<number | undefined> =>
    (await client.query<{ n: number }>('SELECT sans_titulaire() AS n')).rows[0]?.n;
  const unDossier = (titulaire: string | null, ouvert = true): Promise<unknown> =>
    admin.query(
      `INSERT INTO dossier (id, nature, profil, profil_version, titulaire, lieu, version, cree_le, instant, numero, tete, ouvert)
       VALUES (gen_random_uuid(), 'signalement', 'mef-2016', 1, $1, $2, 1, now(), now(), 0, '', $3)`,
      [titulaire, reseau.service, ouvert],
    );

  it('compte celui que personne ne tient, et celui dont la titulaire a quitté le service', async () => {
    expect(await sans()).toBe(0);
    await unDossier(reseau.assistante.id);
    await unDossier(null, false);
    expect(await sans()).toBe(0);
    await unDossier(null);
    expect(await sans()).toBe(1);
    await admin.query('DELETE FROM fonction WHERE personne = $1', [reseau.assistante.id]);
    expect(await sans()).toBe(2);
  });

  it('se lit par qui ne voit aucun dossier : un nombre, rien d’autre', async () => {
    expect(await sans(api)).toBe(0);
  });
});
