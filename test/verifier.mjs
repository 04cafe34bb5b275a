// `npm run check`: everything that can be said without a browser, in about a minute when warm; stops at the first failure.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { enClair, expliquer, Panne } from '../apps/demo/pannes.mjs';
import { etape, taire } from '../apps/demo/outils/affichage.mjs';
import { RACINE } from '../apps/demo/outils/chemins.mjs';
import { construire, installer, verifierNode, verifierPlace } from '../apps/demo/outils/installation.mjs';
import { executer, interrompre } from '../apps/demo/outils/processus.mjs';
import { verifierOutils } from './outils/lancement/outillage.mjs';
import { demarrerServeurs, serveursTenus } from './outils/lancement/serveurs.mjs';
import { bilan, couper, jouer, SUITES } from './outils/lancement/suites.mjs';

const JEST = ['unitaire', 'workflows', 'rejeu'];

/** Each with the command that mends it, or shows it again. */
const STATIQUES = [
  {
    nom: 'Mise en forme (prettier)',
    args: ['prettier', '--check', '--cache', '--cache-location', '.relais/prettier', '.'],
    remede: 'npm run format',
  },
  { nom: 'Types (tsc)', args: ['tsc', '--noEmit', '-p', 'tsconfig.json'], remede: 'npx tsc --noEmit' },
  { nom: 'Règles (eslint)', args: ['eslint', '.'], remede: 'npm run lint' },
  {
    nom: 'Frontières (dependency-cruiser)',
    args: ['depcruise', 'apps', 'workflows', 'activities', 'libs', '--config', '.dependency-cruiser.mjs'],
    remede: 'npm run boundaries',
  },
];

async function statique({ nom, args: [outil, ...args], remede }) {
  const programme = join(RACINE, 'node_modules', '.bin', outil);
  await etape(nom, async () => {
    if (!existsSync(programme)) throw new Panne(`${outil} n’est pas installé.`, 'npm install');
    const { code, sortie } = await executer(programme, args, { cwd: RACINE });
    if (code !== 0) throw new Panne(`${nom} : échec.`, remede, { detail: sortie });
  });
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    taire();
    interrompre(); // what runs ends, the step fails, and everything is stopped below
    couper();
  });
}

let arreter = async () => undefined;
const debut = performance.now();
try {
  verifierNode();
  verifierPlace();
  const besoins = new Set(JEST.flatMap((s) => SUITES[s].besoins));
  verifierOutils(besoins);
  await etape('Dépendances npm', installer);
  for (const s of STATIQUES) await statique(s);
  await etape('Compilation et code des workflows', construire);
  let env = serveursTenus();
  if (env === undefined) {
    const serveurs = await demarrerServeurs(besoins, etape);
    ({ env } = serveurs);
    arreter = serveurs.arreter;
  }
  for (const suite of JEST) {
    const { texte, reussi } = bilan([await jouer(suite, env)]);
    console.log(texte.split('\n')[0]);
    if (!reussi) throw new Panne(`Suite « ${suite} » : échec.`, `npm test -- ${suite}`);
  }
  console.log(`\nTout est en ordre (${((performance.now() - debut) / 1000).toFixed(0)} s).`);
} catch (e) {
  const panne = expliquer(e);
  console.error(`\n${enClair(panne)}`);
  process.exitCode = 1;
} finally {
  await arreter();
}
