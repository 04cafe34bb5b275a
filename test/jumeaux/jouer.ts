import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DEPART, instantDuPas, JOURS } from './calendrier.js';
import { ranger, type Comparateur, type Difference, type Vue } from './comparer.js';
import { Face } from './face.js';
import type { Fuite } from './fuites.js';
import { Jumeau } from './jumeau.js';
import { courriels, listesDesTiers, suivi, suiviLigneALigne } from './observateurs.js';
import { unePaire, type Paire } from './paires.js';
import { Partie } from './partie.js';
import { raconter } from './raconter.js';
import type { Residu } from './residu.js';
import { listes, temporal, temporalDuMatin } from './temporal.js';

/** What was found of one world B against the one world A. */
export interface Bilan {
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
  /** One world B for each, with this leak put into it by the tests that prove the harness; otherwise one, with none. */
  fuites?: readonly Fuite[];
  /** More that is looked at in a world, at the end of some days. */
  regard?: (j: Jumeau, instant: Date) => Promise<Vue[]>;
}

/** Days after which the lists of the referrers are read, and the sample is asked over HTTP. */
const JOURS_DE_REGARD = [8, JOURS] as const;
/** People who act at once in one world; histories read at once. */
const ENSEMBLE = 4;

/** Plays worlds in one virtual calendar, and compares each of the others to the first in all that is seen from outside the service. */
export async function jouer({ env, graine, numeros, fuites = [{}], regard }: Demande): Promise<Bilan[]> {
  const paires = numeros.map((n) => unePaire(graine, n));
  const [a, ...autres] = await Promise.all([
    Jumeau.ouvrir('A', paires),
    ...fuites.map((fuite) => Jumeau.ouvrir('B', paires, fuite)),
  ]);
  const mondes = [a, ...autres];
  const faces = autres.map(() => new Face());
  try {
    const partie = await Partie.ouvrir(env, mondes);
    try {
      await derouler(partie, paires, faces, regard);
    } finally {
      await partie.fermer();
    }
    return faces.map(({ comparateur, residu, difference }, i) => ({
      comparateur,
      residu,
      ...(difference === undefined ? {} : { difference, recit: raconter(graine, difference, paires) }),
      actes: [a.acceptes, autres[i]?.acceptes ?? 0],
      incidents: [...a.incidents, ...(autres[i]?.incidents ?? [])],
    }));
  } finally {
    await Promise.all(mondes.map((j) => j.fermer()));
  }
}

/** Until the end of the calendar, or until every world has shown its first difference. */
async function derouler(
  partie: Partie,
  paires: readonly Paire[],
  faces: readonly Face[],
  regard: Demande['regard'],
): Promise<void> {
  const { jumeaux } = partie;
  const comparer = async (voir: (j: Jumeau, monde: 0 | 1) => Promise<Vue[]>): Promise<void> => {
    const vues = await Promise.all(jumeaux.map((j, i) => voir(j, i === 0 ? 0 : 1)));
    faces.forEach((f, i) => f.egales(vues[0] ?? [], vues[i + 1] ?? []));
  };
  const fin = new Date(DEPART.getTime() + JOURS * 86_400_000);
  const agenda = [...new Set(paires.flatMap((p) => p.moments.flat().map((m) => m.pas)))].sort((x, y) => x - y);
  const jours = JOURS_DE_REGARD.map((j) => new Date(DEPART.getTime() + j * 86_400_000));
  while (partie.maintenant < fin) {
    const pas = agenda[0];
    const suite = [await aVenir(partie), pas === undefined ? undefined : instantDuPas(pas), jours[0], fin];
    const instant = suite.filter((d) => d !== undefined).sort((x, y) => x.getTime() - y.getTime())[0] as Date;
    await partie.aller(instant);
    if (pas !== undefined && instantDuPas(pas) <= instant) {
      agenda.shift();
      await comparer((j, monde) => accomplir(j, monde, paires, pas));
      await partie.apaiser();
    }
    const recus = jumeaux.map((j) => j.smtp.recus.splice(0));
    faces.forEach((f, i) => f.residu.noter(recus[0] ?? [], recus[i + 1] ?? [], instant));
    await comparer(async (j) => courriels(recus[jumeaux.indexOf(j)] ?? [], instant));
    await comparerLeSuivi(partie, faces, instant);
    if (jours[0] !== undefined && instant >= jours[0]) {
      jours.shift();
      await comparer((j) => listesDesTiers(j, paires, instant));
      if (regard !== undefined) await comparer(async (j) => ranger(await regard(j, instant)));
    }
    if (faces.every((f) => f.difference !== undefined)) return;
  }
  faces.forEach((f, i) => {
    f.residu.accompagnements[0] = jumeaux[0]?.accompagnements.size ?? 0;
    f.residu.accompagnements[1] = jumeaux[i + 1]?.accompagnements.size ?? 0;
  });
  await comparer((j) => listes(partie, j));
  await comparer((j) => temporalDuMatin(partie, j));
  for (let i = 0; i < paires.length; i += ENSEMBLE)
    await comparer(async (j) =>
      (await Promise.all(paires.slice(i, i + ENSEMBLE).map((p) => temporal(partie, j, p)))).flat(),
    );
}

/** What is overdue once all is at rest had no answer in the few seconds that the workflow gives it: no world can be judged by it. */
async function aVenir(partie: Partie): Promise<Date | undefined> {
  const prochain = await partie.prochain();
  if (prochain !== undefined && prochain <= partie.maintenant && partie.instants.length > 0)
    throw new Error(
      `A question of the clock had no answer in time, ${prochain.toISOString()}: the machine is too busy`,
    );
  return prochain;
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

async function comparerLeSuivi({ jumeaux }: Partie, faces: readonly Face[], instant: Date): Promise<void> {
  const [x, ...autres] = await Promise.all(jumeaux.map((j) => suivi(j, instant)));
  for (const [i, f] of faces.entries()) {
    const [a, b] = [jumeaux[0] as Jumeau, jumeaux[i + 1] as Jumeau];
    if (f.difference === undefined && x?.[0]?.valeur !== autres[i]?.[0]?.valeur)
      f.egales(await suiviLigneALigne(a, instant), await suiviLigneALigne(b, instant));
    f.egales(x ?? [], autres[i] ?? []);
  }
}
