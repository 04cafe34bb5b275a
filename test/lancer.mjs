// `npm test [-- suite … filtre …]`: prepares everything, plays the suites, ends with « N passed, N failed ».
// `node test/lancer.mjs --servir`: keeps PostgreSQL and Temporal up for the next runs (.relais/test.env), until Ctrl-C.
import { enClair, expliquer } from '../apps/demo/outils/expliquer.mjs';
import { etape, taire } from '../apps/demo/outils/affichage.mjs';
import { construire, installer, verifierNode, verifierPlace } from '../apps/demo/outils/installation.mjs';
import { interrompre } from '../apps/demo/outils/processus.mjs';
import { verifierOutils } from './outils/lancement/outillage.mjs';
import { demarrerServeurs, depublier, publier, serveursTenus } from './outils/lancement/serveurs.mjs';
import { annoncer, bilan, couloirs, couper, jouer, SUITES } from './outils/lancement/suites.mjs';

let arreter = async () => undefined;
let interruption = false;
const fin = new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      interruption = true;
      taire();
      interrompre();
      couper();
      resolve(signal);
    });
  }
});

async function preparer(besoins) {
  verifierNode();
  verifierPlace();
  verifierOutils(besoins); // before anything long
  await etape('Dépendances npm', installer);
  if (besoins.has('construction')) await etape('Compilation', construire);
}

async function servir() {
  const besoins = new Set(['postgres', 'client', 'promtool', 'temporal', 'java', 'chromium']);
  await preparer(besoins);
  const serveurs = await demarrerServeurs(besoins, etape);
  arreter = serveurs.arreter;
  publier(serveurs.env);
  console.log('Serveurs de test prêts (.relais/test.env) ; Ctrl-C pour arrêter.');
  await fin;
  depublier();
}

/** Plays the suites of one lane, one after the other. */
async function suivre(couloir, { env, filtres, parole }) {
  const resultats = [];
  for (const suite of couloir) {
    if (interruption) break;
    if (parole === undefined) annoncer(suite);
    resultats.push(await jouer(suite, env, { filtres, parole }));
  }
  return resultats;
}

/** @param {string[]} args names of suites, then files or Jest options */
async function tester(args) {
  const demandees = args.filter((a) => a in SUITES);
  const filtres = args.filter((a) => !(a in SUITES));
  const sinon = (s) => (demandees.length === 0 ? SUITES[s].sinon?.() : undefined);
  const suites = Object.keys(SUITES).filter(
    (s) => (demandees.length === 0 || demandees.includes(s)) && sinon(s) === undefined,
  );
  const nonJouees = Object.keys(SUITES).filter((s) => sinon(s) !== undefined);
  const besoins = new Set(suites.flatMap((s) => SUITES[s].besoins));
  await preparer(besoins);

  let env = serveursTenus();
  if (env === undefined) {
    const serveurs = await demarrerServeurs(besoins, etape);
    ({ env } = serveurs);
    arreter = serveurs.arreter;
  }
  const resultats = [];
  for (const ensemble of couloirs(suites)) {
    if (interruption) break;
    let parole; // the first lane speaks at once, each of the others when the one before has ended
    const joues = ensemble.map((couloir) => (parole = suivre(couloir, { env, filtres, parole })));
    resultats.push(...(await Promise.all(joues)).flat());
  }
  await arreter();
  arreter = async () => undefined;
  // A file asked for by name lives in one suite: the others have nothing to play, and that is no failure.
  const joues = filtres.length > 0 ? resultats.filter(({ passes, echecs }) => passes + echecs > 0) : resultats;
  const { texte, reussi } = bilan(joues.length > 0 ? joues : resultats);
  for (const s of nonJouees) console.log(`\nSuite « ${s} » non jouée : ${sinon(s)}.`);
  console.log(`\n${interruption ? 'Interrompu.\n' : ''}${texte}`);
  process.exitCode = reussi && !interruption ? 0 : 1;
}

try {
  const args = process.argv.slice(2);
  await (args.includes('--servir') ? servir() : tester(args));
} catch (e) {
  const panne = expliquer(e);
  if (!interruption) console.error(`\n${enClair(panne)}`);
  process.exitCode = panne.code;
} finally {
  await arreter();
}
