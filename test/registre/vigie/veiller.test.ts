import { barriere } from './barriere.js';
import { echelle, uneMaisonVeillee, type MaisonVeillee } from './outils.js';

const MINUTE_MS = 60_000;
let v: MaisonVeillee;
beforeAll(async () => {
  v = await uneMaisonVeillee();
});
beforeEach(async () => {
  await v.m.horlogeBases.registre.query('UPDATE procedure SET finie = true');
  await v.m.horlogeBases.registre.query(`UPDATE courriel SET etat = 'ANNULE' WHERE etat <> 'ACCEPTE'`);
  for (const s of Object.values(v.smtp)) {
    s.recus = [];
    s.scenario = {};
  }
  v.echecs.length = 0;
});
afterAll(() => v.fermer());

const gens = (...qui: ('ctr' | 'ctn' | 'assistante')[]): string[] => qui.map((q) => v.m.reseau[q].id);
const destinataires = (): string[] => [...v.smtp.ouvriers.recus, ...v.smtp.vigie.recus].map((r) => r.a);
const messages = (): Set<string> =>
  new Set(
    [...v.smtp.ouvriers.recus, ...v.smtp.vigie.recus].map((r) => /^Message-ID:\s*(\S+)/im.exec(r.brut)?.[1] ?? ''),
  );
const appels = async (reference: string): Promise<number> => {
  const { rows } = await v.m.horlogeBases.registre.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM courriel WHERE dossier = $1',
    [reference],
  );
  return rows[0]?.n ?? 0;
};

describe('ni Temporal ni ouvrier (F-05, F-06, F-07)', () => {
  it('la première alerte part dans les quatre-vingt-dix secondes par la messagerie de la vigie', async () => {
    await v.crier(gens('ctr'));
    v.m.temps.avancer(59_000);
    expect(await v.pompes.vigie.viderMaintenant()).toEqual({});
    v.m.temps.avancer(2000);
    expect(await v.pompes.vigie.viderMaintenant()).toEqual({ ACCEPTE: 1 });
    expect(v.smtp.vigie.recus.map((r) => r.a)).toEqual(['ctr@dgfip-38.example']);
  });

  it('l’échelle monte encore, et l’ouvrier qui revient ne renvoie rien', async () => {
    const reference = await v.crier(gens('ctr', 'ctn', 'assistante'));
    for (let echelon = 0; echelon < 4; echelon += 1) {
      v.m.temps.avancer((echelon === 0 ? 5 : 4) * MINUTE_MS);
      expect(await v.ronde()).toBe(0); // due, and the clock still has its minute
      v.m.temps.avancer(61_000);
      await v.ronde();
      expect(await v.ronde()).toBe(0);
      v.m.temps.avancer(61_000);
      await v.pompes.vigie.viderMaintenant();
    }
    // Two that are due at once leave on two connections: their order of arrival is nobody's.
    expect(destinataires().sort()).toEqual(['assistante', 'ctn', 'ctr'].map((qui) => `${qui}@dgfip-38.example`));
    expect(await v.registreClock.etape(echelle, reference, 'grimper', 'monter')).toEqual({ fini: true });
    expect(await v.pompes.ouvriers.viderMaintenant()).toEqual({});
    expect([destinataires().length, messages().size, await appels(reference)]).toEqual([3, 3, 3]);
    expect(v.echecs).toEqual([]);
  });

  it('ce qui n’est pas en retard d’une minute n’est pas son affaire', async () => {
    const reference = await v.crier(gens('ctr', 'ctn'));
    v.m.temps.avancer(5 * MINUTE_MS + 30_000);
    expect(await v.ronde()).toBe(0);
    expect(await appels(reference)).toBe(1);
    expect((await v.registreClock.etape(echelle, reference, 'grimper', 'monter')).fini).toBe(true);
    v.m.temps.avancer(10 * MINUTE_MS);
    expect(await v.ronde()).toBe(0);
  });
});

describe('la vigie et l’ouvrier à la fois', () => {
  it('deux cents fois sur la même étape échue : deux cents appels, aucun en double', async () => {
    const fois = 200;
    const reference = await v.crier(Array.from({ length: fois + 1 }, () => v.m.reseau.ctr.id));
    const demander = (): Promise<unknown> => v.registreClock.etape(echelle, reference, 'grimper', 'monter');
    for (let i = 0; i < fois; i += 1) {
      v.m.temps.avancer(6 * MINUTE_MS + 1000);
      await Promise.all(i % 2 === 0 ? [v.ronde(), demander(), v.ronde()] : [demander(), v.ronde(), demander()]);
      expect(await appels(reference)).toBe(i + 2);
    }
    const { rows } = await v.m.horlogeBases.registre.query<{ n: number; finie: boolean }>(
      'SELECT numero AS n, finie FROM dossier d JOIN procedure p ON p.dossier = d.id WHERE d.id = $1',
      [reference],
    );
    expect(rows).toEqual([{ n: fois + 1, finie: true }]);
    expect(v.echecs).toEqual([]);
  });

  it('deux pompes sur quarante courriels échus : chacun part une fois', async () => {
    for (let i = 0; i < 40; i += 1) await v.crier(gens('ctr'));
    v.m.temps.avancer(61_000);
    await Promise.all([v.pompes.ouvriers.viderMaintenant(), v.pompes.vigie.viderMaintenant()]);
    expect([destinataires().length, messages().size]).toEqual([40, 40]);
  });

  it('ce qu’une pompe vivante a pris, la vigie le lui laisse', async () => {
    await v.crier(gens('ctr'));
    const { moment, lever } = barriere();
    const dejaVus = v.smtp.ouvriers.points;
    v.smtp.ouvriers.scenario = { point: moment };
    const envoi = v.pompes.ouvriers.viderMaintenant();
    await v.smtp.ouvriers.jusqua((d) => d.points > dejaVus);
    v.m.temps.avancer(10 * MINUTE_MS);
    expect(await v.pompes.vigie.viderMaintenant()).toEqual({});
    lever('250 ok');
    expect(await envoi).toEqual({ ACCEPTE: 1 });
    expect(destinataires()).toHaveLength(1);
  });
});

describe('la messagerie des ouvriers refuse, celle de la vigie accepte (F-22)', () => {
  it.each([
    ['elle ne répond pas', { mail: 'rst' }],
    ['elle refuse pour l’instant', { rcpt: '451 later' }],
    ['elle se dit fermée', { mail: '421 closed' }],
  ] as const)('%s : l’alerte part en moins de 90 s, et une fois', async (_quoi, scenario) => {
    v.smtp.ouvriers.scenario = scenario;
    await v.crier(gens('ctr'));
    let secondes = 0;
    for (; v.smtp.vigie.recus.length === 0 && secondes < 600; secondes += 5) {
      await v.pompes.ouvriers.viderMaintenant();
      await v.pompes.vigie.viderMaintenant();
      v.m.temps.avancer(5000);
    }
    expect(secondes).toBeLessThanOrEqual(90);
    v.smtp.ouvriers.scenario = {};
    v.m.temps.avancer(60 * MINUTE_MS);
    expect(await v.pompes.ouvriers.viderMaintenant()).toEqual({});
    expect(await v.pompes.vigie.viderMaintenant()).toEqual({});
    expect([v.smtp.ouvriers.recus.length, v.smtp.vigie.recus.length]).toEqual([0, 1]);
  });

  it('muettes toutes deux huit heures : les essais s’espacent, rien n’est abandonné, et tout part au retour', async () => {
    for (const s of Object.values(v.smtp)) s.scenario = { mail: 'rst' };
    const reference = await v.crier(gens('ctr'));
    for (let minute = 0; minute < 8 * 60; minute += 1) {
      await v.pompes.vigie.viderMaintenant();
      v.m.temps.avancer(MINUTE_MS);
    }
    const { rows } = await v.m.horlogeBases.registre.query<{ etat: string; essais: number }>(
      'SELECT etat, essais FROM courriel WHERE dossier = $1',
      [reference],
    );
    expect(rows[0]?.etat).toBe('A_ENVOYER');
    expect(rows[0]?.essais).toBeLessThan(50);
    v.smtp.vigie.scenario = {};
    v.m.temps.avancer(15 * MINUTE_MS);
    expect(await v.pompes.vigie.viderMaintenant()).toEqual({ ACCEPTE: 1 });
  });
});

describe('une étape qui échoue', () => {
  it('ne retient aucune autre, est comptée, et devient la tâche d’un humain après cinq tours', async () => {
    const malade = await v.crier(gens('ctr', 'ctn'));
    await v.m.horlogeBases.registre.query(`UPDATE dossier SET nature = 'inconnue' WHERE id = $1`, [malade]);
    const saine = await v.crier(gens('ctr', 'ctn'));
    v.m.temps.avancer(6 * MINUTE_MS + 1000);
    for (let tour = 0; tour < 5; tour += 1) await v.ronde();
    expect([await appels(malade), await appels(saine)]).toEqual([1, 2]);
    const { rows } = await v.m.horlogeBases.registre.query<{ nature: string }>(
      'SELECT nature FROM tache WHERE dossier = $1',
      [malade],
    );
    expect(rows).toEqual([{ nature: 'aReprendre' }]);
    expect(v.echecs).toHaveLength(5);
  });
});
