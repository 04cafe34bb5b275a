import pg from 'pg';
import { actes as surAbsence } from '#libs/domaine/absence/index.js';
import { accepte, faitsDe, uneMaison, type Maison } from '../../outils/maison.js';
import { absente, horloge, surLAbsence } from './outils.js';
import { COMBIEN, courrielsParGabarit, lesDossiers } from './mille-dossiers.js';
import { horlogeApart } from './mille-processus.js';

const REGLAGES = { defaut: { horizon: { jours: 400 } }, structures: {} };

describe(`Les ${COMBIEN} dossiers de qui s’en va changent de mains`, () => {
  let m: Maison;
  let admin: pg.Client;
  beforeAll(async () => {
    m = await uneMaison(REGLAGES);
    admin = new pg.Client({ connectionString: m.base.urls.admin });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await m.fermer();
  });

  const compter = async (sql: string): Promise<number> =>
    (await admin.query<{ n: number }>(`SELECT count(*)::int AS n ${sql}`)).rows[0]?.n ?? 0;
  /** Killed there, and started again: nothing but the record remembers. */
  const tue = async (d: string, point: string): Promise<void> =>
    expect(await horlogeApart(m, REGLAGES, d, point)).toMatchObject({ signal: 'SIGKILL' });

  it(
    'un acte chacun : kill -9 au milieu d’un acte, puis après un autre, connexions coupées, à deux à la fois, chacun passe une seule fois (mission-anchors D10)',
    async () => {
      const { signalements, suivis } = await lesDossiers(m, COMBIEN);
      const { assistante, autreAssistante, ctr } = m.reseau;
      const d = await absente(m, ctr, { du: '2026-03-16', genre: 'depart', personne: assistante.id });
      accepte(await surLAbsence(m, surAbsence.confierTout, d, ctr, { a: autreAssistante.id }));
      const reveilsAvant = await compter('FROM reveil');
      const avant = await courrielsParGabarit(m);
      const debut = performance.now();
      await tue(d, 'etape.dans_tx:kill:7');
      expect(await compter('FROM passation')).toBe(6);
      await tue(d, 'etape.apres_commit:kill:5');
      expect(await compter('FROM passation')).toBe(11);
      const coupe = m.clock.passer(d).catch((e: unknown) => e);
      await admin.query(`SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = 'relais_worker' AND datname = current_database()`); // prettier-ignore
      await coupe;
      await Promise.all([m.clock.passer(d), m.clock.passer(d)]);
      await horloge(m, d);
      const secondes = (performance.now() - debut) / 1000;

      expect(await compter('FROM passation')).toBe(COMBIEN);
      expect(
        await compter(`FROM dossier WHERE ouvert AND nature <> 'tournee' AND titulaire = '${assistante.id}'`),
      ).toBe(0);
      for (const r of signalements) expect((await faitsDe(m, r)).filter((f) => f === 'reaffecte')).toHaveLength(1);
      for (const r of suivis) expect((await faitsDe(m, r)).filter((f) => f === 'accompagnementConfie')).toHaveLength(1);
      const apres = await courrielsParGabarit(m);
      expect(apres).toEqual({ ...avant, changementDePersonne: suivis.length, dossiersConfies: 1 });
      expect(await compter('FROM reveil')).toBe(reveilsAvant); // Temporal hears of none of them
      process.stdout.write(
        `${COMBIEN} dossiers: ${secondes.toFixed(1)} s, ${COMBIEN} acts, ${suivis.length} mails to agents, 1 to whoever receives, 0 nudges\n`,
      );
    },
    COMBIEN > 60 ? 1_800_000 : 120_000,
  );
});
