import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { effacementsDe } from '../../outils/effacements.js';
import { uneMaison, type Maison } from '../../outils/maison.js';
import { clefsDe, copieDe, toutLire } from './lecture-brute.js';
import { eteint, MOTS, termine } from './outils.js';

const RACINE = `${import.meta.dirname}/../../..`;

/** What the runbook says of backups, done as it says. */
describe('Une sauvegarde et l’effacement, comme le manuel d’exploitation le dit', () => {
  let m: Maison;
  let manuel: string;
  beforeAll(async () => {
    m = await uneMaison();
    manuel = await readFile(`${RACINE}/docs/exploitation/sauvegarde.md`, 'utf8');
  });
  afterAll(() => m?.fermer());

  async function surLes<T>(url: string, f: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client(url);
    await client.connect();
    try {
      return await f(client);
    } finally {
      await client.end();
    }
  }
  /** The statements of its blocks, without their comments. */
  const ordres = (): string[] =>
    [...manuel.matchAll(/```sql\n([\s\S]*?)```/g)]
      .flatMap(([, bloc = '']) => bloc.replace(/--.*$/gm, '').split(';'))
      .map((o) => o.trim())
      .filter((o) => o !== '');

  it('chaque ordre écrit dans le manuel se joue sur le registre tel qu’il est', async () => {
    expect(ordres().length).toBeGreaterThanOrEqual(3);
    await surLes(m.base.urls.admin, async (client) => {
      for (const ordre of ordres()) {
        await client.query('BEGIN');
        await expect(client.query(ordre)).resolves.toBeDefined();
        await client.query('ROLLBACK');
      }
    });
  });

  it('des clés d’avant rendues par une restauration rouvrent le dossier ; ce que le manuel ordonne le referme (R-275)', async () => {
    const { reference } = await termine(m);
    const registreDAvant = await copieDe(m.base.urls.admin);
    const [cle] = (await copieDe(m.base.urls.clesAdmin)).get('cle')?.filter((l) => l['dossier'] === reference) ?? [];
    await eteint(m, reference);
    const effacements = effacementsDe(m);
    await effacements.achever(reference);
    await m.horlogeBases.registre.query(`UPDATE courriel SET etat = 'ACCEPTE' WHERE service`);
    expect(await effacements.achever(reference)).toEqual({ fini: true });
    const lu = async (): Promise<boolean> => toutLire(registreDAvant, await clefsDe(m)).includes(MOTS.bilan);
    expect(await lu()).toBe(false);

    const noms = Object.keys(cle ?? {});
    await surLes(m.base.urls.clesAdmin, (client) =>
      client.query(
        `INSERT INTO cle (${noms.map((n) => pg.escapeIdentifier(n)).join(', ')}) VALUES (${noms.map((_n, i) => `$${i + 1}`).join(', ')})`,
        Object.values(cle ?? {}),
      ),
    );
    expect(await lu()).toBe(true); // as the runbook warns
    const aEffacer = ordres().find((o) => o.startsWith('SELECT dossier FROM effacement')) ?? '';
    const { rows } = await surLes(m.base.urls.admin, (client) => client.query<{ dossier: string }>(aEffacer));
    expect(rows.map((r) => r.dossier)).toContain(reference);
    const detruire = /DELETE FROM cle WHERE dossier IN/.exec(manuel)?.[0] ?? '';
    await surLes(m.base.urls.clesAdmin, (client) =>
      client.query(`${detruire} (SELECT unnest($1::uuid[]))`, [rows.map((r) => r.dossier)]),
    );
    expect(await lu()).toBe(false);
  });
});
