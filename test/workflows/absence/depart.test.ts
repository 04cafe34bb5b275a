import { actes as surAbsence } from '#libs/domaine/absence/index.js';
import { accepte } from '../../outils/maison.js';
import { histoireDe } from '../../outils/histoire.js';
import { unMonde, type Monde } from '../../outils/monde.js';
import { absente, surLAbsence } from '../../registre/continuite/outils.js';
import { lesDossiers } from '../../registre/continuite/mille-dossiers.js';

/** With `RELAIS_FEU=complet`, more than one question of the clock can hand over. */
const COMBIEN = process.env['RELAIS_FEU'] === 'complet' ? 300 : 12;
const JOUR_MS = 86_400_000;

describe(`Temporal et le départ de qui répond de ${COMBIEN} dossiers`, () => {
  let m: Monde;
  beforeAll(async () => {
    m = await unMonde({ defaut: { horizon: { jours: 400 } }, structures: {} });
  });
  afterAll(async () => m?.fermer());

  const evenementsDe = async (id: string): Promise<number> => (await histoireDe(m.client, id)).evenements.length;

  it(
    'n’écrit rien pour aucun d’eux : chaque histoire reste ce qu’elle était, celle du départ ne grandit pas avec leur nombre (mission-anchors D10)',
    async () => {
      const { signalements } = await lesDossiers(m, COMBIEN);
      await m.apaiser();
      const avant = await Promise.all(signalements.map((r) => evenementsDe(`signalement/${r}`)));
      const { assistante, autreAssistante, ctr } = m.reseau;
      const du = new Date(m.temps.maintenant.getTime() + 7 * JOUR_MS).toISOString().slice(0, 10);
      const d = await absente(m, ctr, { du, genre: 'depart', personne: assistante.id });
      await m.apaiser();
      const [debut, dejaDites] = [await evenementsDe(`absence/${d}`), m.questions];
      accepte(await surLAbsence(m, surAbsence.confierTout, d, ctr, { a: autreAssistante.id }));
      await m.apaiser();
      const restent = async (): Promise<number | null> =>
        (await m.horlogeBases.registre.query('SELECT 1 FROM dossier WHERE titulaire = $1 AND ouvert', [assistante.id]))
          .rowCount;
      for (let tour = 0; tour < COMBIEN && (await restent()) !== 0; tour += 1) {
        await m.env.sleep(1000); // a batch is over: the clock comes back at once
        await m.apaiser();
      }
      expect(await restent()).toBe(0);
      expect(await Promise.all(signalements.map((r) => evenementsDe(`signalement/${r}`)))).toEqual(avant);
      const fin = await evenementsDe(`absence/${d}`);
      const questions = m.questions - dejaDites;
      process.stdout.write(`${COMBIEN} dossiers: ${fin - debut} events, ${questions} questions\n`);
      expect(questions).toBeLessThanOrEqual(2 + COMBIEN / 5);
      expect(fin - debut).toBeLessThanOrEqual(12 * questions);
      expect(m.smtp.recus.filter((r) => JSON.stringify(r).includes('quitte son poste')).length).toBeGreaterThan(0);
      expect(m.incidents).toEqual([]);
    },
    COMBIEN > 12 ? 1_800_000 : 120_000,
  );
});
