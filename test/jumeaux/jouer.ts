import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DEPART, instantDuPas, JOURS } from './calendrier.js';
import { Comparateur, Difference, ranger, type Vue } from './comparer.js';
import type { Fuite } from './fuites.js';
import { Jumeau } from './jumeau.js';
import { courriels, listesDesTiers, suivi, suiviLigneALigne } from './observateurs.js';
import { unePaire, type Paire } from './paires.js';
import { Partie } from './partie.js';
import { raconter } from './raconter.js';
import { Residu } from './residu.js';
import { temporal } from './temporal.js';

export interface Bilan {
  paires: number;
  comparateur: Comparateur;
  residu: Residu;
  difference?: Difference;
  /** The difference in words: which pair, what its agent did in each world, how to play it again. */
  recit?: string;
  /** Acts accepted in each world, and the agent's among them. */
  actes: [number, number];
  incidents: unknown[];
}

export interface Demande {
  /** A server that skips time. */
  env: TestWorkflowEnvironment;
  graine: number;
  /** Numbers of the pairs: a pair is the same alone or among others. */
  numeros: readonly number[];
  /** Put into world B, by the tests that prove the harness. */
  fuite?: Fuite;
  /** More that is looked at, at the end of some days. */
  regards?: (a: Jumeau, b: Jumeau, instant: Date) => Promise<[Vue[], Vue[]]>;
}

/** Days after which the lists of the referrers are read, and the sample is asked over HTTP. */
const JOURS_DE_REGARD = [8, JOURS] as const;
/** People who act at once in one world. */
const ENSEMBLE = 4;

/** Plays pairs of worlds in one virtual calendar, and compares all that is seen from outside the service. */
export async function jouer({ env, graine, numeros, fuite, regards }: Demande): Promise<Bilan> {
  const paires = numeros.map((n) => unePaire(graine, n));
  const [a, b] = await Promise.all([Jumeau.ouvrir('A', paires), Jumeau.ouvrir('B', paires, fuite)]);
  const partie = await Partie.ouvrir(env, [a, b]);
  const comparateur = new Comparateur();
  const residu = new Residu();
  try {
    const difference = await derouler(partie, paires, comparateur, residu, regards).catch((e: unknown) => {
      if (e instanceof Difference) return e;
      throw e;
    });
    return {
      paires: paires.length,
      comparateur,
      residu,
      ...(difference === undefined ? {} : { difference, recit: raconter(graine, difference, paires) }),
      actes: [a.acceptes, b.acceptes],
      incidents: [...a.incidents, ...b.incidents],
    };
  } finally {
    await partie.fermer();
    await Promise.all([a.fermer(), b.fermer()]);
  }
}

async function derouler(
  partie: Partie,
  paires: readonly Paire[],
  comparateur: Comparateur,
  residu: Residu,
  regards: Demande['regards'],
): Promise<undefined> {
  const [a, b] = partie.jumeaux;
  const fin = new Date(DEPART.getTime() + JOURS * 86_400_000);
  const agenda = [...new Set(paires.flatMap((p) => p.moments.flat().map((m) => m.pas)))].sort((x, y) => x - y);
  const jours = JOURS_DE_REGARD.map((j) => new Date(DEPART.getTime() + j * 86_400_000));
  while (partie.maintenant < fin) {
    const pas = agenda[0];
    const suite = [await partie.prochain(), pas === undefined ? undefined : instantDuPas(pas), jours[0], fin];
    const instant = suite.filter((d) => d !== undefined).sort((x, y) => x.getTime() - y.getTime())[0] as Date;
    await partie.aller(instant);
    if (pas !== undefined && instantDuPas(pas) <= instant) {
      agenda.shift();
      const [ra, rb] = await Promise.all([accomplir(a, 0, paires, pas), accomplir(b, 1, paires, pas)]);
      comparateur.egales(ra, rb);
      await partie.apaiser();
    }
    const [ca, cb] = [a, b].map((j) => j.smtp.recus.splice(0)) as [typeof a.smtp.recus, typeof b.smtp.recus];
    residu.noter(ca, cb, instant);
    comparateur.egales(courriels(ca, instant), courriels(cb, instant));
    await comparerLeSuivi(partie, comparateur, instant);
    if (jours[0] !== undefined && instant >= jours[0]) {
      jours.shift();
      await regarder(partie, paires, comparateur, regards);
    }
  }
  for (const p of paires) comparateur.egales(await temporal(partie, a, p), await temporal(partie, b, p));
  return undefined;
}

/** Everybody's acts of this step in one world, pair after pair. @returns what the referrer's side was answered */
async function accomplir(j: Jumeau, monde: 0 | 1, paires: readonly Paire[], pas: number): Promise<Vue[]> {
  const vues: Vue[] = [];
  const dues = paires.flatMap((p) => {
    const moments = p.moments[monde].filter((m) => m.pas === pas);
    return moments.length === 0 ? [] : [{ p, moments }];
  });
  const jouerUne = async ({ p, moments }: (typeof dues)[number]): Promise<void> => {
    for (const m of moments) {
      const valeur = JSON.stringify((await m.faire(j, p)) ?? null);
      const vue = { quoi: `réponse à « ${m.nom} »`, instant: instantDuPas(pas), paire: p.numero, valeur };
      if (m.de === 'tiers') vues.push(vue);
    }
  };
  await Promise.all(
    Array.from({ length: ENSEMBLE }, async (_rien, rang) => {
      for (let i = rang; i < dues.length; i += ENSEMBLE) await jouerUne(dues[i] as (typeof dues)[number]);
    }),
  );
  return ranger(vues);
}

async function comparerLeSuivi({ jumeaux: [a, b] }: Partie, comparateur: Comparateur, instant: Date): Promise<void> {
  const [x, y] = await Promise.all([suivi(a, instant), suivi(b, instant)]);
  if (x[0]?.valeur !== y[0]?.valeur)
    comparateur.egales(await suiviLigneALigne(a, instant), await suiviLigneALigne(b, instant));
  comparateur.egales(x, y);
}

async function regarder(
  partie: Partie,
  paires: readonly Paire[],
  comparateur: Comparateur,
  regards: Demande['regards'],
): Promise<void> {
  const {
    jumeaux: [a, b],
    maintenant,
  } = partie;
  for (const p of paires)
    comparateur.egales(await listesDesTiers(a, p, maintenant), await listesDesTiers(b, p, maintenant));
  if (regards !== undefined) comparateur.egales(...((await regards(a, b, maintenant)).map(ranger) as [Vue[], Vue[]]));
}
