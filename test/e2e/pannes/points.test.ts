import { POINTS } from '#libs/infra/points.js';
import { secondes, unSysteme, type Systeme } from '../../outils/systeme.js';
import { SERVICE_A_PART } from './gens.js';
import { compter } from './points-bilan.js';
import { Feu } from './points-feu.js';
import type { Joue } from './points-gens.js';
import { HISTOIRES } from './points-histoires.js';
import { complet, ordinaire } from './points-plan.js';

const TOUT = process.env['RELAIS_FEU'] === 'complet';
const LONG = TOUT ? 7_200_000 : 1_800_000;

/**
 * Every act of a person on a signalement while the house is killed (kill -9) at its named points, or PostgreSQL and Temporal in
 * the middle of it. `npm run feu` plays every point at every act; the ordinary run plays each act and each point once.
 */
describe('Sous le feu : tués à des points nommés, pendant chaque acte des parcours', () => {
  let s: Systeme;
  let feu: Feu;
  const joues: Joue[] = [];
  const plan = TOUT ? complet() : ordinaire();

  beforeAll(async () => {
    const { defaut } = secondes({ horizon: { secondes: 86_400 } });
    const reprise = { ...defaut, repentir: { secondes: 3600 } }; // there a mail waits, and can be taken back
    s = await unSysteme({ postgresPropre: true, reglages: { defaut, structures: { [SERVICE_A_PART]: reprise } } });
    feu = new Feu(s);
  });
  afterAll(() => s?.fermer());

  it(
    'le client répète chaque acte sous la même clé jusqu’à sa réponse',
    async () => {
      for (const [i, parcours] of plan.entries()) {
        joues.push(await feu.jouer(parcours, i));
        if (TOUT) process.stderr.write(`${i + 1} parcours sur ${plan.length}, ${feu.coupures} coupures\n`);
      }
      expect(feu.coupures).toBe(plan.flatMap((p) => p.coupures).filter((c) => c !== undefined).length);
      for (const point of POINTS) expect([point, feu.vues.has(point)]).toEqual([point, true]);
      const actes = HISTOIRES.flatMap((h) => h.actes.map((a) => a.nom));
      const vises = plan.flatMap((p) => p.histoire.actes.filter((_, i) => p.coupures[i] !== undefined));
      expect(new Set(vises.map((a) => a.nom))).toEqual(new Set(actes));
    },
    LONG,
  );

  it(
    '0 acte perdu, 0 doublé ; un courriel vital n’est jamais perdu, un autre arrive une fois ou reste visible comme incertain',
    async () => {
      if (joues.length < plan.length) throw new Error('Les parcours ne sont pas allés à leur fin : rien à compter.');
      const { actesPerdus, actesDoubles, courrielsFaux, courriels } = await compter(s, feu, joues);
      process.stderr.write(
        `${joues.length} parcours, ${feu.coupures} coupures, ${actesPerdus.length} acte perdu, ${actesDoubles.length} doublé ; ` +
          `courriels : ${courriels.uneFois} une fois, ${courriels.enDouble} vitaux plusieurs fois, ${courriels.renvoyes} renvoyé ` +
          `par l’assistante, ${courriels.incertains} incertains et ${courriels.abandonnes} abandonnés, tous visibles\n`,
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
