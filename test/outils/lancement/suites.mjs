// Runs Jest, once for each suite, and reads its own account of what passed.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { RACINE, RELAIS } from '../../../apps/demo/outils/chemins.mjs';
import { serveurTemporalPret } from './construction-temporal.mjs';

/**
 * `besoins`: what must run or be installed for it. `fichiers`: how many at once; a file of e2e waits for its house about half of the
 * time, so three of them share two cores. `sinon`: why it is not played when nobody asks for it, if it is not.
 */
export const SUITES = {
  unitaire: { besoins: ['postgres'], fichiers: 2 },
  workflows: { besoins: ['postgres', 'temporal', 'java'], fichiers: 1 },
  rejeu: { besoins: ['java'], fichiers: 2 },
  jumeaux: { besoins: ['postgres', 'java'], fichiers: 1 },
  registre: { besoins: ['postgres', 'client', 'promtool'], fichiers: 2 },
  e2e: { besoins: ['postgres', 'temporal', 'java', 'chromium', 'construction'], fichiers: 3 },
  image: { besoins: ['postgres'], fichiers: 1 },
  // Without being asked for by name only where its server is built already: that takes minutes, and no other suite needs it.
  topologie: {
    besoins: ['postgres', 'temporal', 'serveurTemporal', 'construction'],
    fichiers: 1,
    sinon: () =>
      serveurTemporalPret() ? undefined : 'serveur Temporal non construit ; `npm test -- topologie` le construit',
  },
};

/** Workflows and twin worlds wait for their servers a part of the time, one file at once: they go beside the suites that fill the cores. */
const COULOIRS = [
  [
    ['unitaire', 'registre', 'e2e'],
    ['workflows', 'rejeu', 'jumeaux', 'image', 'topologie'],
  ],
];

const SORTIE_MAX = 20_000;
/** All suites together, generously: a test that hangs is told as a failure while somebody still listens. */
const TOUT_MAX = 75 * 60_000;
const DEBUT = performance.now();

/** @param {string} suite */
export const annoncer = (suite) => console.log(`\n▶ ${suite}`);

/** @param {string[]} suites @returns {string[][][]} in order: lanes that are played together, each of suites one after the other */
export function couloirs(suites) {
  return COULOIRS.map((ensemble) =>
    ensemble.map((couloir) => couloir.filter((s) => suites.includes(s))).filter((couloir) => couloir.length > 0),
  ).filter((ensemble) => ensemble.length > 0);
}

/**
 * @typedef {{ suite: string, passes: number, echecs: number, ignores: number, secondes: number, raison?: string }} Resultat
 * @param {string} suite
 * @param {Record<string, string>} env
 * @param {{ filtres?: string[], parole?: Promise<unknown> }} [reglage] `filtres`: files or Jest options; `parole`: what it says is
 * kept until then, so that two never speak at once
 * @returns {Promise<Resultat>}
 */
export async function jouer(suite, env, { filtres = [], parole } = {}) {
  const debut = performance.now();
  const compte = join(RELAIS, 'jest', `${suite}.json`);
  mkdirSync(join(RELAIS, 'jest'), { recursive: true });
  rmSync(compte, { force: true });
  // Pictures: every file adds what it saw to one account (test/outils/audit.ts).
  const fichiers = process.env.RELAIS_CAPTURES === '1' ? 1 : SUITES[suite].fichiers;
  const args = [
    join(RACINE, 'node_modules', 'jest', 'bin', 'jest.js'),
    ...['--selectProjects', suite, '--json', `--outputFile=${compte}`, '--passWithNoTests'],
    ...(fichiers === 1 ? ['--runInBand'] : [`--maxWorkers=${fichiers}`]),
    ...filtres,
  ];
  const { code, accroche, fin } = await lancerJest(args, env, { compte, suite, parole });
  const secondes = (fin - debut) / 1000;
  if (fin - DEBUT > TOUT_MAX)
    return {
      suite,
      passes: 0,
      echecs: 1,
      ignores: 0,
      secondes,
      raison: 'interrompue : la durée de l’ensemble est passée',
    };
  if (!existsSync(compte))
    return { suite, passes: 0, echecs: 1, ignores: 0, secondes, raison: 'Jest s’est arrêté sans rendre de compte' };
  const lu = JSON.parse(readFileSync(compte, 'utf8'));
  const resultat = {
    suite,
    passes: lu.numPassedTests,
    echecs: lu.numFailedTests + lu.numRuntimeErrorTestSuites,
    ignores: lu.numPendingTests + lu.numTodoTests,
    secondes,
  };
  if (accroche)
    return {
      ...resultat,
      echecs: resultat.echecs + 1,
      raison: 'Jest ne se terminait pas : une prise ou une minuterie est restée ouverte',
    };
  if (code !== 0 && resultat.echecs === 0) return { ...resultat, echecs: 1, raison: `Jest a rendu le code ${code}` };
  return resultat;
}

/** The groups of the Jests that run now: each holds its workers and every server that a test started. */
const groupes = new Set();

/** Ends those groups; none is left to hold ports, even when a test crashed. */
export function couper(quels = [...groupes]) {
  for (const groupe of quels) {
    try {
      process.kill(-groupe, 'SIGKILL');
    } catch (e) {
      if (e.code !== 'ESRCH') throw e; // nobody left: the usual case
    }
  }
}

/** Jest waits for ever for a handle that a test left open: that is a failure, told as such. */
function lancerJest(args, env, { compte, suite, parole }) {
  return new Promise((resolve) => {
    const enfant = spawn(process.execPath, args, {
      cwd: RACINE,
      // With --json the account goes to the file, what people read to standard error.
      stdio: ['ignore', 'ignore', parole === undefined ? 'inherit' : 'pipe'],
      env: { ...process.env, ...env },
      detached: true,
    });
    const dit = parole === undefined ? undefined : direApres(enfant.stderr, suite, parole);
    groupes.add(enfant.pid);
    let ecritDepuis;
    let accroche = false;
    const regard = setInterval(() => {
      if (performance.now() - DEBUT > TOUT_MAX) couper([enfant.pid]);
      if (!existsSync(compte)) return;
      ecritDepuis ??= Date.now();
      if (Date.now() - ecritDepuis < SORTIE_MAX) return;
      accroche = true;
      couper([enfant.pid]);
    }, 1000);
    enfant.once('exit', async (code) => {
      const fin = performance.now();
      clearInterval(regard);
      couper([enfant.pid]);
      groupes.delete(enfant.pid);
      await dit;
      resolve({ code, accroche, fin });
    });
  });
}

/** All that a suite said, once it is its turn to speak. */
async function direApres(flux, suite, parole) {
  const dit = [];
  for await (const texte of flux.setEncoding('utf8')) dit.push(texte);
  await parole;
  annoncer(suite);
  process.stderr.write(dit.join(''));
}

/** @param {Resultat[]} resultats @returns {{ texte: string, reussi: boolean }} the last line is the one that machines read */
export function bilan(resultats) {
  const somme = (champ) => resultats.reduce((total, r) => total + r[champ], 0);
  const lignes = resultats.map(({ suite, passes, echecs, ignores, secondes, raison }) => {
    const compte =
      passes + echecs === 0
        ? 'aucun test joué'
        : `${passes} réussis, ${echecs} en échec${ignores > 0 ? `, ${ignores} ignorés` : ''}`;
    return `  ${passes > 0 && echecs === 0 ? '✔' : '✖'} ${suite.padEnd(10)} ${compte} (${secondes.toFixed(1)} s)${raison === undefined ? '' : ` : ${raison}`}`;
  });
  const ignores = somme('ignores');
  lignes.push(`${somme('passes')} passed, ${somme('echecs')} failed${ignores > 0 ? `, ${ignores} skipped` : ''}`);
  return { texte: lignes.join('\n'), reussi: resultats.every(({ passes, echecs }) => passes > 0 && echecs === 0) };
}
