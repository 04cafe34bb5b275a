import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { serveurQuiSauteLeTemps } from '../outils/serveur-java.js';
import { Comparateur } from './comparer.js';
import { parHttp, Site } from './http.js';
import { jouer, type Demande } from './jouer.js';
import type { Jumeau } from './jumeau.js';
import { unePaire } from './paires.js';
import { compter } from './raconter.js';
import { Residu } from './residu.js';

const lire = (nom: string, defaut: number): number => Number(process.env[`RELAIS_JUMEAUX_${nom}`] ?? defaut);
const GRAINE = lire('GRAINE', 20_260_202);
/** In the normal run; `npm run jumeaux` plays 500, or any number. */
const PAIRES = lire('PAIRES', 200);
const SEULE = process.env['RELAIS_JUMEAUX_PAIRE'];
/** Played in one calendar; more are played one lot after the other, in fresh worlds. */
const LOT = 500;
/** Pairs whose world is also asked over HTTP. */
const PAR_HTTP = 6;

const numeros = SEULE === undefined ? Array.from({ length: PAIRES }, (_rien, i) => i) : [Number(SEULE)];
const lots = Array.from({ length: Math.ceil(numeros.length / LOT) }, (_rien, i) =>
  numeros.slice(i * LOT, (i + 1) * LOT),
);

describe('Deux mondes qui ne diffèrent que par ce que fait l’agent', () => {
  let env: TestWorkflowEnvironment;
  beforeAll(async () => {
    env = await serveurQuiSauteLeTemps();
  });
  afterAll(async () => env.teardown());

  it(
    'se ressemblent octet pour octet, instant pour instant, pour tous ceux qui ne sont pas du service (T-01, T-03, T-62, R-074, R-077)',
    async () => {
      const [total, residu] = [new Comparateur(), new Residu()];
      for (const lot of lots) {
        const [bilan] = await avecSites(
          (regard) => jouer({ env, graine: GRAINE, numeros: lot, regard }),
          lot.slice(0, PAR_HTTP),
        );
        if (bilan === undefined) throw new Error('No world was compared');
        expect(bilan.recit ?? 'égaux').toBe('égaux');
        expect(bilan.incidents).toEqual([]);
        // Worlds in which nothing happened would be equal too.
        for (const actes of bilan.actes) expect(actes).toBeGreaterThan(3 * lot.length);
        total.ajouter(bilan.comparateur);
        residu.ajouter(bilan.residu);
      }
      process.stderr.write(`${compter(numeros.length, GRAINE, total, residu)}\n`);
    },
    600_000 + 3000 * numeros.length,
  );
});

async function avecSites<T>(
  f: (regard: NonNullable<Demande['regard']>) => Promise<T>,
  echantillon: readonly number[],
): Promise<T> {
  const paires = echantillon.map((n) => unePaire(GRAINE, n));
  const sites = new Map<Jumeau, Site>();
  try {
    return await f(async (j, instant) => {
      const site = sites.get(j) ?? (await Site.ouvrir(j));
      sites.set(j, site);
      return parHttp(site, j, paires, instant);
    });
  } finally {
    await Promise.all([...sites.values()].map((s) => s.fermer()));
  }
}
