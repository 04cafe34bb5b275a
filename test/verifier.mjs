// `npm run check`: everything that can be said without a browser, in about a minute when warm; stops at the first failure.
import { join } from 'node:path';
import { enClair, expliquer } from '../apps/demo/outils/expliquer.mjs';
import { Panne } from '../apps/demo/pannes.mjs';
import { etape, taire } from '../apps/demo/outils/affichage.mjs';
import { RACINE } from '../apps/demo/outils/chemins.mjs';
import { construire, installer, verifierNode, verifierPlace } from '../apps/demo/outils/installation.mjs';
import { executer, interrompre } from '../apps/demo/outils/processus.mjs';
import { verifierOutils } from './outils/lancement/outillage.mjs';
import { demarrerServeurs, serveursTenus } from './outils/lancement/serveurs.mjs';
import { bilan, couper, jouer, SUITES } from './outils/lancement/suites.mjs';

const JEST = ['unitaire', 'workflows', 'rejeu'];
/** Costs, ends and hand-overs; the long stories, each terminated after every step, are for `npm test`. */
const FILTRES = { workflows: ['--testPathPatterns=(cout|conservation|partager|depart)'] };

const outil = (nom, args, remede) => ({ nom, args, remede });

/** Two lanes for two cores; each step with the command that mends it, or shows it again. */
const COULOIRS = [
  [
    outil(
      'Mise en forme (prettier)',
      ['prettier', '--check', '--cache', '--cache-location', '.relais/prettier', '.'],
      'npm run format',
    ),
    outil('Types (tsc)', ['tsc', '--noEmit', '-p', 'tsconfig.json'], 'npx tsc --noEmit'),
    { nom: 'Compilation et code des workflows', faire: construire },
  ],
  [
    outil('Règles (eslint)', ['eslint', '.'], 'npm run lint'),
    outil(
      'Frontières (dependency-cruiser)',
      ['depcruise', 'apps', 'workflows', 'activities', 'libs', '--config', '.dependency-cruiser.mjs'],
      'npm run boundaries',
    ),
    outil('Code inutilisé (knip)', ['knip'], 'npx knip'),
    { nom: 'Traçabilité (exigences, tests, docs/tracabilite.md)', faire: verifierTracabilite },
  ],
];

async function executerOutil({ nom, args: [programme, ...args], remede }) {
  const { code, sortie } = await executer(join(RACINE, 'node_modules', '.bin', programme), args, { cwd: RACINE });
  if (code !== 0) throw new Panne(`${nom} : échec.`, remede, { detail: sortie });
}

async function verifierTracabilite() {
  const { code, sortie } = await executer(process.execPath, ['scripts/tracabilite.mjs', '--verifier'], { cwd: RACINE });
  if (code !== 0) throw new Panne('Traçabilité : échec.', 'npm run tracabilite', { detail: sortie });
}

/** The first failure stops the other lane too: its own end would only be noise. */
async function statiques() {
  const courir = async (couloir) => {
    for (const e of couloir) await etape(e.nom, e.faire ?? (() => executerOutil(e)), { direct: false });
  };
  await Promise.all(COULOIRS.map(courir)).catch((e) => {
    taire();
    interrompre();
    throw e;
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
  await statiques();
  let env = serveursTenus();
  if (env === undefined) {
    const serveurs = await demarrerServeurs(besoins, etape);
    ({ env } = serveurs);
    arreter = serveurs.arreter;
  }
  for (const suite of JEST) {
    const { texte, reussi } = bilan([await jouer(suite, env, { filtres: FILTRES[suite] })]);
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
