// `npm run bench -- dossier|crise|ouverts|horloge [--court] [--tours N] [--jusqu-a N] [--sortie DOSSIER]`: measures Relais beside others in one run.
// Prints the table in Markdown; leaves tableau.md, the raw numbers (CSV, JSON) and one chart a table with its data under bench/results/.
// Ends with 0 when every goal is reached, 1 when one is missed, 3 when one is undecided, 2 when it could not measure.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { etape, taire } from '../apps/demo/outils/affichage.mjs';
import { RACINE } from '../apps/demo/outils/chemins.mjs';
import { enClair, expliquer } from '../apps/demo/outils/expliquer.mjs';
import { construire, installer, verifierNode } from '../apps/demo/outils/installation.mjs';
import { executer, interrompre } from '../apps/demo/outils/processus.mjs';
import { Panne } from '../apps/demo/pannes.mjs';
import { lireCommande } from './outils/commande.mjs';

/** Data must lie on a disk: what does not wait for one measures nothing. */
const DISQUE = '/var/tmp';

const git = async (...args) => (await executer('git', args, { cwd: RACINE })).sortie.trim();

async function leCode() {
  const sha = (await git('rev-parse', '--short', 'HEAD')) || 'sans-git';
  return (await git('status', '--porcelain')) === '' ? sha : `${sha}-modifie`;
}

function environnement({ quoi, court, tours, jusqua }, dossier, code, disque) {
  return {
    ...process.env,
    TMPDIR: disque,
    RELAIS_BENCH: quoi,
    RELAIS_BENCH_COURT: court ? '1' : '0',
    RELAIS_BENCH_TOURS: String(tours),
    ...(jusqua === undefined ? {} : { RELAIS_BENCH_JUSQUA: String(jusqua) }),
    RELAIS_BENCH_DOSSIER: dossier,
    RELAIS_BENCH_GIT: code,
    RELAIS_BENCH_AVANCEMENT: '3',
  };
}

/** Plays the measure in a process of its own; what it says of its progress comes by a channel beside the ordinary ones. */
function jouer(quoi, env, dire) {
  const jest = [
    join(RACINE, 'node_modules/jest/bin/jest.js'),
    '--config',
    'bench/jest.config.mjs',
    '-i',
    `bench/${quoi}\\.mesure`,
  ];
  const enfant = spawn(process.execPath, ['--max-old-space-size=2048', ...jest], {
    cwd: RACINE,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let sortie = '';
  for (const flux of [enfant.stdout, enfant.stderr])
    flux.setEncoding('utf8').on('data', (morceau) => (sortie = (sortie + morceau).slice(-20_000)));
  createInterface({ input: enfant.stdio[3] }).on('line', dire);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => {
      taire();
      interrompre();
      enfant.kill('SIGTERM');
    });
  return new Promise((fini, rater) => {
    enfant.once('error', rater);
    enfant.once('close', (code) => fini({ code: code ?? 128, sortie }));
  });
}

async function mesurer(commande) {
  verifierNode();
  if (!existsSync(join(RACINE, 'bench', `${commande.quoi}.mesure.ts`)))
    throw new Panne(`La mesure « ${commande.quoi} » n’est pas dans cette copie du code.`, 'Mettez la copie à jour.');
  await etape('Dépendances npm', installer);
  await etape('Compilation', construire);
  const code = await leCode();
  const instant = new Date().toISOString().replace(/[:.]/g, '-');
  const dossier = commande.sortie ? resolve(commande.sortie) : join(RACINE, 'bench', 'results', `${instant}-${code}`);
  mkdirSync(dossier, { recursive: true });
  const disque = mkdtempSync(join(DISQUE, 'relais-bench-'));
  chmodSync(disque, 0o755); // PostgreSQL may run under another account
  try {
    await etape(`Mesure « ${commande.quoi} »`, async (dire) => {
      const { code: fin, sortie } = await jouer(commande.quoi, environnement(commande, dossier, code, disque), dire);
      writeFileSync(join(dossier, 'journal.log'), sortie);
      if (fin !== 0 || !existsSync(join(dossier, 'tableau.md')))
        throw new Panne(
          'La mesure s’est arrêtée avant la fin.',
          `Tout ce qu’elle a dit : ${join(dossier, 'journal.log')}`,
          {
            detail: sortie.slice(-4000),
          },
        );
    });
  } finally {
    rmSync(disque, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  }
  console.log(`\n${readFileSync(join(dossier, 'tableau.md'), 'utf8')}\n${dossier}`);
  return Number(readFileSync(join(dossier, 'code'), 'utf8'));
}

try {
  process.exitCode = await mesurer(lireCommande(process.argv.slice(2)));
} catch (e) {
  console.error(`\n${enClair(expliquer(e))}`);
  process.exitCode = 2;
}
