import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { comptesDe, deposerEnMasse, identifiants, restants } from './en-masse.js';
import { Terrain } from './terrain.js';

/** Ten thousand by `npm run feu`; fewer otherwise. */
const COMBIEN = process.env['RELAIS_FEU'] === 'complet' ? 10_000 : 400;

describe(`Un envoi à ${COMBIEN} agents, son processus tué (kill -9) au milieu`, () => {
  let t: Terrain;
  beforeAll(async () => {
    t = await Terrain.ouvrir();
  });
  beforeEach(() => t.recommencer());
  afterEach(() => t.cesser());
  afterAll(() => t.fermer());

  it.each([
    { quand: 'entre deux messages quelconques', point: undefined },
    { quand: 'entre le 354 et le premier octet', point: `mail.apres_354:kill:${COMBIEN / 2}` },
    { quand: 'accepté, pas encore écrit', point: `mail.apres_250:kill:${COMBIEN / 2}` },
  ])(
    '$quand : aucun perdu, ne repart que ce qui était en vol, sous le même Message-ID, et personne n’est gardé (C11, T-37)',
    async ({ point }) => {
      const envoi = await deposerEnMasse(t, COMBIEN);
      const enfant = spawn(
        process.execPath,
        [join(__dirname, 'masse-enfant.mjs'), JSON.stringify({ ...t.moyens, voie: 'masse', demeure: true, point })],
        { stdio: ['ignore', 'ignore', 'inherit'] },
      );
      const mort = once(enfant, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
      if (point === undefined) {
        await Promise.race([mort, t.double.jusqua((d) => d.recus.length >= COMBIEN / 2)]);
        enfant.kill('SIGKILL');
      }
      expect((await mort)[1]).toBe('SIGKILL');
      await t.couperSessions(); // of the dead: PostgreSQL may not have noticed yet
      const { rows: enVol } = await t.admin.query<{ message_id: string }>(
        `SELECT message_id FROM courriel WHERE voie = 'masse' AND etat = 'EN_COURS'`,
      );
      const avant = t.double.recus.length;
      expect(avant).toBeLessThan(COMBIEN);

      const repris = performance.now();
      const reprise = t.pompe({ voie: 'masse' }).viderMaintenant();
      await t.double.jusqua((d) => d.recus.length > avant);
      const secondes = (performance.now() - repris) / 1000;
      await reprise;

      const ids = await identifiants(t.double.recus);
      const enDouble = ids.filter((id, i) => ids.indexOf(id) !== i);
      const vol = new Set(enVol.map((r) => r.message_id));
      process.stdout.write(
        `C11: ${COMBIEN} mass mails, killed after ${avant}: 0 lost, ${enDouble.length} sent twice of ${vol.size} in flight, resumed in ${secondes.toFixed(2)} s\n`,
      );
      expect(new Set(ids).size).toBe(COMBIEN);
      expect(new Set(t.double.recus.map((r) => r.a)).size).toBe(COMBIEN);
      expect(enDouble.filter((id) => !vol.has(id))).toEqual([]);
      expect(new Set(t.double.recus.map((r) => r.brut)).size).toBe(COMBIEN); // byte for byte the same
      expect(await comptesDe(t, envoi)).toMatchObject({ total: COMBIEN, acceptes: COMBIEN });
      expect(await restants(t)).toBe(0);
    },
    COMBIEN > 1000 ? 600_000 : 120_000,
  );
});
