import { POINTS } from '#libs/infra/points.js';
import { secondes, unSysteme, type Systeme } from '../../outils/systeme.js';
import { compter } from './points-bilan.js';
import { Feu, type Joue } from './points-feu.js';
import { complet, ordinaire } from './points-plan.js';
import { agents, type CompteAgent } from './gens.js';

const TOUT = process.env['RELAIS_FEU'] === 'complet';
const LONG = TOUT ? 3_600_000 : 1_200_000;

/**
 * Acts of a whole journey while the house is killed (kill -9) at its named points, and PostgreSQL and Temporal in the middle of
 * each act. `npm run feu` plays every point at every act; the ordinary run plays each point once.
 */
describe('Sous le feu : tués à des points nommés, pendant chaque acte du parcours', () => {
  let s: Systeme;
  let feu: Feu;
  const joues: Joue[] = [];
  const plan = TOUT ? complet() : ordinaire();

  beforeAll(async () => {
    s = await unSysteme({
      postgresPropre: true,
      reglages: secondes({ repentir: null, horizon: { secondes: 86_400 } }),
    });
    feu = new Feu(s);
  }, 120_000);
  afterAll(() => s?.fermer());

  it(
    'le client répète chaque acte sous la même clé jusqu’à sa réponse',
    async () => {
      const comptes = Object.keys(agents) as CompteAgent[];
      for (const [i, parcours] of plan.entries())
        joues.push(await feu.jouer(parcours, comptes[i % comptes.length] as CompteAgent));
      expect(feu.coupures).toBe(plan.flat().filter((c) => c !== undefined).length);
      for (const point of POINTS) expect([point, feu.vues.has(point)]).toEqual([point, true]);
    },
    LONG,
  );

  it(
    '0 acte perdu, 0 doublé ; un courriel vital n’est jamais perdu, un autre arrive une fois ou reste visible comme incertain',
    async () => {
      const { actesPerdus, actesDoubles, courrielsFaux, courriels } = await compter(s, feu, joues);
      process.stderr.write(
        `${feu.coupures} coupures, ${actesPerdus.length} acte perdu, ${actesDoubles.length} doublé, courriels : ` +
          `${courriels.uneFois} une fois, ${courriels.enDouble} vitaux plusieurs fois, ${courriels.incertains} incertains ` +
          `et ${courriels.abandonnes} abandonnés, tous visibles\n`,
      );
      expect({ actesPerdus, actesDoubles, courrielsFaux }).toEqual({
        actesPerdus: [],
        actesDoubles: [],
        courrielsFaux: [],
      });
    },
    LONG,
  );
});
