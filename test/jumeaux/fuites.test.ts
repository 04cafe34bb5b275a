import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { serveurQuiSauteLeTemps } from '../outils/monde.js';
import { fuites } from './fuites.js';
import { jouer } from './jouer.js';
import { unePaire } from './paires.js';

const GRAINE = 20_260_202;

/** Pairs in which every leak has something to tell: a referrer who is told that the offer was made, an agent who answers in B. */
const numeros = Array.from({ length: 500 }, (_rien, i) => unePaire(GRAINE, i))
  .filter((p) => p.population === 'mef' && p.role === 'chefDeService' && p.conduites[1] === 'oui')
  .map((p) => p.numero)
  .slice(0, 2);

describe('Les mondes jumeaux trouvent ce qui fuit', () => {
  let env: TestWorkflowEnvironment;
  // A game that stops at its first difference leaves runs asleep: the next one has a server of its own.
  beforeEach(async () => {
    env = await serveurQuiSauteLeTemps();
  }, 60_000);
  afterEach(async () => env.teardown());

  it.each(Object.entries(fuites))(
    '%s',
    async (_nom, { fuite, vue }) => {
      const { recit } = await jouer({ env, graine: GRAINE, numeros, fuite });
      expect(recit).toMatch(vue);
      expect(recit).toContain('rejouer : npm run jumeaux');
    },
    120_000,
  );

  it('et rien quand rien ne fuit', async () => {
    const { recit } = await jouer({ env, graine: GRAINE, numeros });
    expect(recit).toBeUndefined();
  }, 120_000);
});
