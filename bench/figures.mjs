// `node bench/figures.mjs`: what the house costs. SQL of each act, time of a filing with Temporal running and stopped (in one run,
// interleaved), memory of each process, history of one signalement. Prints a table, writes bench/results/figures.json.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { etape } from '../apps/demo/outils/affichage.mjs';
import { RACINE } from '../apps/demo/outils/chemins.mjs';
import { construire, installer } from '../apps/demo/outils/installation.mjs';
import { executer } from '../apps/demo/outils/processus.mjs';
import { obtenirCli } from '../apps/demo/outils/temporal.mjs';
import { enClair, expliquer } from '../apps/demo/outils/expliquer.mjs';

const RESULTATS = join(RACINE, 'bench', 'results', 'figures.json');

async function mesurer() {
  await etape('Dépendances npm', installer);
  await etape('Compilation', construire);
  const { chemin } = await etape('Temporal', obtenirCli);
  mkdirSync(join(RACINE, 'bench', 'results'), { recursive: true });
  rmSync(RESULTATS, { force: true });
  await etape('Mesures, une minute environ', async () => {
    const jest = [
      join(RACINE, 'node_modules', 'jest', 'bin', 'jest.js'),
      '--config',
      'bench/jest.config.mjs',
      '-i',
      'bench/figures',
    ];
    const env = { ...process.env, RELAIS_TEST_TEMPORAL_CLI: chemin, RELAIS_FIGURES: RESULTATS };
    const { code, sortie } = await executer(process.execPath, jest, { cwd: RACINE, env });
    if (code !== 0 || !existsSync(RESULTATS)) throw new Error(sortie);
  });
  return JSON.parse(readFileSync(RESULTATS, 'utf8'));
}

const ligne = (...cases) =>
  `  ${cases.map((c, i) => (i === 0 ? String(c).padEnd(34) : String(c).padStart(16))).join('')}`;

function afficher({ sql, depot, memoireMo, histoire }) {
  console.log('\nSQL de chaque acte (visé : 6 instructions au plus, une transaction du registre)');
  console.log(ligne('', 'instructions', 'transactions', 'à côté', 'base des clés'));
  for (const { acte, instructions, transactions, aCote, cles } of sql)
    console.log(ligne(acte, instructions, transactions, aCote, cles));
  console.log(`\nDépôt par HTTP, médiane de ${depot.parCote} de chaque côté`);
  console.log(ligne('Temporal en marche', `${depot.enMarcheMs} ms`));
  console.log(ligne('Temporal arrêté', `${depot.arreteMs} ms`, `rapport ${depot.rapport}`));
  console.log('\nMémoire de chaque processus');
  for (const [nom, mo] of Object.entries(memoireMo)) console.log(ligne(nom, `${mo} Mo`));
  console.log('\nHistoire Temporal d’un signalement jusqu’à l’horizon (une offre, deux rappels, une réponse)');
  console.log(ligne('événements', histoire.evenements));
  console.log(ligne('octets', histoire.octets));
  console.log(`\n${RESULTATS}`);
}

try {
  afficher(await mesurer());
} catch (e) {
  console.error(`\n${enClair(expliquer(e))}`);
  process.exitCode = 1;
}
