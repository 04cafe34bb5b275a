import pg from 'pg';
import { actes as surAbsence } from '#libs/domaine/absence/index.js';
import { mesInterims } from '#libs/registre/lecteurs/en-interim.js';
import { accepte, faitsDe, uneMaison, type Maison } from '../../outils/maison.js';
import { accesDe, nouvelAgent, tenterDepot } from '../boucle/outils.js';
import { absente, au, horloge, surLAbsence } from './outils.js';
import { COMBIEN, courrielsParGabarit } from './mille-dossiers.js';
import { horlogeApart, type Fin } from './mille-processus.js';

const REGLAGES = { defaut: { horizon: { jours: 400 } }, structures: {} };
const LUNDI_0H = '2026-07-12T22:00:00.000Z';
const TIERS = Math.floor(COMBIEN / 3);

describe(`Les ${COMBIEN} affaires urgentes d’une absente`, () => {
  let m: Maison;
  let admin: pg.Client;
  beforeAll(async () => {
    m = await uneMaison(REGLAGES, { depart: '2026-07-10T08:00:00.000Z' });
    admin = new pg.Client({ connectionString: m.base.urls.admin });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await m.fermer();
  });

  const compter = async (sql: string, valeurs: unknown[] = []): Promise<number> =>
    (await admin.query<{ n: number }>(`SELECT count(*)::int AS n ${sql}`, valeurs)).rows[0]?.n ?? 0;
  const tenues = (qui: string, le: Date): Promise<number> =>
    compter(`FROM dossier WHERE nature = 'signalement' AND tenante(id, $2) = $1`, [qui, le]);
  const passees = (a: string): Promise<number> => compter('FROM dossier WHERE interim_pour = $1', [a]);

  const processus = (absence: string, point?: string): Promise<Fin> => horlogeApart(m, REGLAGES, absence, point);

  it(
    'tenues par lecture dès 0 h, passées par un acte chacune, reprises après kill -9, un seul message, aucun réveil (R-133, R-134, R-152, R-153, design §4, règle 4)',
    async () => {
      for (let reste = COMBIEN; reste > 0; reste -= 4)
        await Promise.all(
          Array.from({ length: Math.min(4, reste) }, async () => {
            const agent = await nouvelAgent(m);
            accepte(await tenterDepot(m, agent, { agent: agent.id, pressante: true }));
          }),
        );
      const { assistante, ctr } = m.reseau;
      const a = await absente(m, assistante, { du: '2026-07-13' });
      expect(await tenues(assistante.id, new Date(Date.parse(LUNDI_0H) - 1))).toBe(COMBIEN);
      au(m, LUNDI_0H);
      const lecture = performance.now();
      expect(await tenues(ctr.id, m.temps.maintenant)).toBe(COMBIEN); // no clock has run yet
      const lues = (performance.now() - lecture) / 1000;
      const page = performance.now();
      expect(await mesInterims(accesDe(m), ctr.id)).toHaveLength(Math.min(COMBIEN, 500));
      const pageLue = (performance.now() - page) / 1000;

      const [faits, reveils] = [await compter('FROM journal'), await compter('FROM reveil')];
      const courriels = await courrielsParGabarit(m);
      expect(await processus(a, `etape.dans_tx:kill:${TIERS}`)).toMatchObject({ signal: 'SIGKILL' });
      expect(await passees(a)).toBe(TIERS - 1);
      expect(await tenues(ctr.id, m.temps.maintenant)).toBe(COMBIEN);
      expect(await processus(a, `etape.apres_commit:kill:5`)).toMatchObject({ signal: 'SIGKILL' });
      expect(await passees(a)).toBe(TIERS + 4);
      const { dit } = await processus(a);
      const { tours, secondes } = JSON.parse(dit) as { tours: number; secondes: number };
      expect(await passees(a)).toBe(COMBIEN);
      expect(await compter('FROM journal')).toBe(faits + COMBIEN); // one line each, whatever died
      expect(await compter('FROM reveil')).toBe(reveils); // Temporal hears of none of them
      await horloge(m, a);
      await horloge(m, a);
      expect(await courrielsParGabarit(m)).toEqual({ ...courriels, interimCommence: 1 });
      expect((await faitsDe(m, a)).filter((f) => f === 'continuiteCommencee')).toHaveLength(1);

      accepte(await surLAbsence(m, surAbsence.revenir, a, assistante, {}));
      expect(await tenues(assistante.id, m.temps.maintenant)).toBe(COMBIEN); // and at once hers again
      process.stdout.write(
        `${COMBIEN} matters: held by reading at 0 h, all read in ${lues.toFixed(2)} s, her page in ${pageLue.toFixed(2)} s; the last ${COMBIEN - TIERS - 4} ` +
          `passed in ${secondes.toFixed(1)} s, ${tours} rounds of the clock; ${COMBIEN} acts, 1 mail, ${reveils} nudges before and after\n`,
      );
    },
    COMBIEN > 60 ? 1_800_000 : 120_000,
  );
});
