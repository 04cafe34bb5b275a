import pg from 'pg';
import { baseDeTest, type BaseDeTest } from '../../outils/base-de-test.js';
import { unReseau } from '../../fabriques/reseau.js';

let base: BaseDeTest;
let admin: pg.Client;

beforeAll(async () => {
  base = await baseDeTest();
  await unReseau(base.urls.admin);
  admin = new pg.Client(base.urls.admin);
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await base.fermer();
});
beforeEach(() => admin.query('BEGIN'));
afterEach(() => admin.query('ROLLBACK'));

/** Climbed step by step, as nothing does any more: the oracle. */
const GRIMPEE = `WITH RECURSIVE l AS (
    SELECT id AS de, id, parent, population, 0 AS n FROM structure
    UNION ALL SELECT l.de, s.id, s.parent, s.population, l.n + 1 FROM l JOIN structure s ON s.id = l.parent)
  SELECT de AS id, array_agg(id ORDER BY n) AS lignee, (array_agg(population ORDER BY n) FILTER (WHERE population IS NOT NULL))[1] AS heritee
    FROM l GROUP BY de`;

async function justes(): Promise<void> {
  const { rows } = await admin.query(
    `SELECT s.code FROM structure s JOIN (${GRIMPEE}) g USING (id) WHERE (s.lignee, s.heritee) IS DISTINCT FROM (g.lignee, g.heritee)`,
  );
  expect(rows).toEqual([]);
}

async function populationDe(code: string): Promise<string | null> {
  const { rows } = await admin.query<{ p: string | null }>(
    'SELECT population_de(id) AS p FROM structure WHERE code = $1',
    [code],
  );
  return (rows[0] as { p: string | null }).p;
}

describe('La lignée d’un lieu', () => {
  it('est celle de l’arbre dès son inscription', async () => {
    await justes();
    expect(await populationDe('MEF-38-A')).toBe('mef');
  });

  it('suit un lieu déplacé, avec tout ce qui est dessous', async () => {
    await admin.query(
      `INSERT INTO structure (code, nature, nom, population) VALUES ('ECO', 'ministere', 'ECO', 'ecologie')`,
    );
    await admin.query(
      `UPDATE structure SET parent = (SELECT id FROM structure WHERE code = 'ECO') WHERE code = 'MEF-38'`,
    );
    expect(await populationDe('MEF-38-A')).toBe('ecologie');
    expect(await populationDe('MEF-ARA')).toBe('mef');
    await justes();
  });

  it('suit un ministère renommé et un lieu qui dit le sien', async () => {
    await admin.query(`UPDATE structure SET population = 'education' WHERE code = 'MEF'`);
    await admin.query(`UPDATE structure SET population = 'ecologie' WHERE code = 'MEF-38-B'`);
    expect([await populationDe('MEF-38-A'), await populationDe('MEF-38-B')]).toEqual(['education', 'ecologie']);
    await justes();
  });

  it('ne s’écrit par personne : ni le site ni les programmes n’en ont le droit', async () => {
    for (const url of [base.urls.api, base.urls.worker]) {
      const client = new pg.Client(url);
      await client.connect();
      await expect(client.query('SELECT refaire_les_lignees()')).rejects.toMatchObject({ code: '42501' });
      await expect(client.query(`UPDATE structure SET lignee = '{}'`)).rejects.toMatchObject({ code: '42501' });
      await client.end();
    }
  });
});
