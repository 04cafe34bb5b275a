import type { SessionData } from 'express-session';
import pg from 'pg';
import { Magasin } from '#apps/api/src/commun/requete/magasin.js';
import { baseDeTest, type BaseDeTest } from '../../outils/base-de-test.js';

let base: BaseDeTest;
let pool: pg.Pool;
let admin: pg.Client;

beforeAll(async () => {
  base = await baseDeTest();
  pool = new pg.Pool({ connectionString: base.urls.api });
  admin = new pg.Client(base.urls.admin);
  await admin.connect();
});
afterAll(async () => {
  await Promise.all([pool.end(), admin.end()]);
  await base.fermer();
});

const unMagasin = (): Magasin => new Magasin({ pool, tableName: 'session', pruneSessionInterval: false });
const donnees = { cookie: { originalMaxAge: 1_800_000 } } as SessionData;

async function fin(sid: string): Promise<number> {
  const { rows } = await admin.query<{ expire: Date }>('SELECT expire FROM session WHERE sid = $1', [sid]);
  return (rows[0] as { expire: Date }).expire.getTime();
}

const ouvrir = (m: Magasin, sid: string): Promise<void> =>
  new Promise((fait, rater) =>
    m.set(sid, donnees, (e?: unknown) => (e == null ? fait() : rater(new Error('session', { cause: e })))),
  );
const toucher = (m: Magasin, sid: string): Promise<void> =>
  new Promise((fait, rater) =>
    m.touch(sid, donnees, (e?: unknown) => (e == null ? fait() : rater(new Error('session', { cause: e })))),
  );
/** As if half of its time had gone. */
const vieillir = (sid: string): Promise<unknown> =>
  admin.query(`UPDATE session SET expire = expire - interval '15 minutes' WHERE sid = $1`, [sid]);

describe('Une session qui sert', () => {
  it('est prolongée, une fois par minute : les demandes qui se suivent n’écrivent rien de plus', async () => {
    const magasin = unMagasin();
    await ouvrir(magasin, 'a');
    await vieillir('a');
    const courte = await fin('a');
    await toucher(magasin, 'a');
    const prolongee = await fin('a');
    expect(prolongee).toBeGreaterThan(courte);
    await vieillir('a');
    await toucher(magasin, 'a');
    expect(await fin('a')).toBe(prolongee - 15 * 60_000);
  });

  it('l’est par chaque site, et par un site qui vient de naître', async () => {
    const [un, autre] = [unMagasin(), unMagasin()];
    await ouvrir(un, 'b');
    await toucher(un, 'b');
    await vieillir('b');
    const courte = await fin('b');
    await toucher(autre, 'b');
    expect(await fin('b')).toBeGreaterThan(courte);
  });
});
