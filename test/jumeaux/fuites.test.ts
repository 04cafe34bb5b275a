import { serveurQuiSauteLeTemps } from '../outils/serveur-java.js';
import { fuites } from './fuites.js';
import { jouer, type Bilan } from './jouer.js';
import { unePaire } from './paires.js';

const GRAINE = 20_260_202;

/** Pairs in which every leak has something to tell: a referrer who is told that the offer was made, an agent who answers in B. */
const numeros = Array.from({ length: 500 }, (_rien, i) => unePaire(GRAINE, i))
  .filter((p) => p.population === 'mef' && p.role === 'chefDeService' && p.conduites[1] === 'oui')
  .map((p) => p.numero)
  .slice(0, 2);

describe('Les mondes jumeaux trouvent ce qui fuit', () => {
  let bilans: Bilan[];
  // One calendar for all of them: a world without a leak, one more without, and one for each leak.
  beforeAll(async () => {
    const env = await serveurQuiSauteLeTemps();
    try {
      const mises = [{}, ...Object.values(fuites).map(({ fuite }) => fuite)];
      bilans = await jouer({ env, graine: GRAINE, numeros, fuites: mises });
    } finally {
      await env.teardown();
    }
  });

  it('rien quand rien ne fuit', () => {
    expect(bilans[0]?.recit).toBeUndefined();
    expect(bilans[0]?.comparateur.comparees).toBeGreaterThan(20 * numeros.length);
  });

  it.each(Object.entries(fuites).map(([nom, { vue }], i) => [nom, i + 1, vue] as const))('%s', (_nom, rang, vue) => {
    const recit = bilans[rang]?.recit;
    expect(recit).toMatch(vue);
    expect(recit).toContain('rejouer : npm run jumeaux');
  });
});
