import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { lireBoucle, lireSante } from '#libs/registre/lecteurs/sante.js';
import { Canaris } from '#libs/registre/vigie/canaris.js';
import { uneMaisonVeillee, type MaisonVeillee } from './outils.js';

const MINUTE_MS = 60_000;
let v: MaisonVeillee;
let canaris: Canaris;
let admin: pg.Pool;
beforeAll(async () => {
  v = await uneMaisonVeillee();
  admin = new pg.Pool({ connectionString: v.m.base.urls.admin });
  canaris = new Canaris({ ...v.moyensVigie, boite: 'canari@vigie.relais.example' });
});
beforeEach(() => {
  v.m.temps.avancer(MINUTE_MS);
  for (const s of Object.values(v.smtp)) {
    s.recus = [];
    s.scenario = {};
  }
});
afterAll(async () => {
  await admin.end();
  await v.fermer();
});

/** One minute: it leaves, the workers' pump hands it over, the robot reads what the relay delivers. */
async function uneMinute(livre = true): Promise<void> {
  v.m.temps.avancer(MINUTE_MS);
  await canaris.lacher();
  await v.pompes.ouvriers.viderMaintenant();
  for (const { brut } of v.smtp.ouvriers.recus.splice(0))
    if (livre) expect(await canaris.lire(Buffer.from(brut, 'latin1'))).toBe(true);
}
const revenus = async (): Promise<number> => {
  const { rows } = await admin.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM dossier WHERE nature = 'canari' AND NOT ouvert`,
  );
  return rows[0]?.n ?? 0;
};
/** Rows of every table, and keys. */
async function tailles(): Promise<Record<string, number>> {
  const { rows } = await admin.query<{ nom: string }>(
    `SELECT tablename AS nom FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const n = async (pool: pg.Pool, table: string): Promise<number> =>
    (await pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)).rows[0]?.n ?? 0;
  const lues = await Promise.all(rows.map(async ({ nom }) => [nom, await n(admin, nom)] as const));
  return { ...Object.fromEntries(lues), cle_de_dossier: await n(v.m.horlogeBases.cles, 'cle') };
}

describe('le canari (F-30)', () => {
  it('part, est remis, est lu, est répondu : la boucle est complète', async () => {
    const avant = await revenus();
    await uneMinute();
    expect(await revenus()).toBe(avant + 1);
    expect(await lireBoucle(v.m.api.registre)).toMatchObject({ dureeSecondes: 0 });
  });

  it('n’entre dans aucun compte, aucune liste, aucune page', async () => {
    const sante = async (): Promise<unknown> => {
      const { courriels, taches, proceduresOuvertes, reveils } = await lireSante(v.m.api.registre);
      return { courriels, taches, proceduresOuvertes, reveils };
    };
    const avant = await sante();
    await canaris.lacher();
    expect(await sante()).toEqual(avant);
    const { rows } = await v.m.api.registre.query('SELECT id FROM dossier');
    expect(rows).toEqual([]);
  });

  it('deux vigies n’en lâchent qu’un par minute, sans clé orpheline', async () => {
    const avant = await tailles();
    const partis = [await canaris.lacher(), await canaris.lacher()];
    expect(partis).toEqual([true, false]);
    const apres = await tailles();
    expect((apres['cle_de_dossier'] ?? 0) - (avant['cle_de_dossier'] ?? 0)).toBe(
      (apres['dossier'] ?? 0) - (avant['dossier'] ?? 0),
    );
  });

  it('un message forgé, coupé ou d’un autre temps ne répond à rien ; un double ne change rien', async () => {
    await canaris.lacher();
    await v.pompes.ouvriers.viderMaintenant();
    const brut = v.smtp.ouvriers.recus.at(-1)?.brut ?? '';
    const avant = await revenus();
    const faux = [
      brut.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, randomUUID()),
      brut.replace(/^Message-ID:.*$/im, 'Message-ID: <autre@relais.example>'),
      brut.slice(0, brut.indexOf('\r\n\r\n')),
      'rien',
    ];
    for (const f of faux) expect(await canaris.lire(Buffer.from(f, 'latin1'))).toBe(false);
    expect(await revenus()).toBe(avant);
    for (let copie = 0; copie < 2; copie += 1) expect(await canaris.lire(Buffer.from(brut, 'latin1'))).toBe(true);
    expect(await revenus()).toBe(avant + 1);
  });

  it('cent minutes durant, aucune table ne grossit ; la messagerie coupée non plus', async () => {
    for (let i = 0; i < 15; i += 1) await uneMinute();
    const avant = await tailles();
    for (let i = 0; i < 60; i += 1) await uneMinute();
    const apres = await tailles();
    process.stdout.write(
      `canari : ${apres['dossier']} dossiers, ${apres['courriel']} courriels, ${apres['journal']} faits\n`,
    );
    expect(apres).toEqual(avant);
    for (let i = 0; i < 40; i += 1) await uneMinute(false);
    const muettes = await tailles();
    for (const [table, n] of Object.entries(muettes))
      expect([table, n]).toEqual([table, Math.min(n, (avant[table] ?? 0) + 2)]);
    expect(await revenus()).toBe(1); // the last complete one stays: its age is what is read
  });
});
