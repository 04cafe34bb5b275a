// `npm run bench -- crise [--tours 5] [--dix-mille]`: what an alert costs, beside the least that any durable outbox does in the same run.
// Prints a table in Markdown and what is reached of the goals; leaves mesures.csv, tableau.md and machine.json under bench/results.
// The PostgreSQL is the tests' own (started if none is up): it does not wait for the disk, and neither does what it is compared with.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { etape } from '../apps/demo/outils/affichage.mjs';
import { RACINE } from '../apps/demo/outils/chemins.mjs';
import { enClair, expliquer } from '../apps/demo/outils/expliquer.mjs';
import { executer } from '../apps/demo/outils/processus.mjs';
import { Panne } from '../apps/demo/pannes.mjs';
import { demarrerServeurs, serveursTenus } from '../test/outils/lancement/serveurs.mjs';
import { tableau } from './outils/tableau.mjs';

const RESULTATS = join(RACINE, 'bench', 'results');

function lireOptions([quoi, ...mots]) {
  const options = { tours: '5', tailles: '10,50,1000' };
  for (let i = 0; i < mots.length; i += 1) {
    if (mots[i] === '--dix-mille') options.tailles += ',10000';
    else if (mots[i] === '--tours' && /^[1-9]\d?$/.test(mots[i + 1] ?? '')) options.tours = mots[(i += 1)];
    else
      throw new Panne(
        `Option inconnue : ${mots[i]}`,
        'Ce qui existe : npm run bench -- crise [--tours 5] [--dix-mille]',
      );
  }
  if (quoi !== 'crise') throw new Panne('Dites quelle mesure.', 'Ce qui existe : npm run bench -- crise');
  return options;
}

async function mesurer({ tours, tailles }) {
  const dossier = join(RESULTATS, new Date().toISOString().replace(/[:.]/g, '-'));
  mkdirSync(dossier, { recursive: true });
  const brutes = join(dossier, 'mesures.json');
  const serveurs = serveursTenus() === undefined ? await demarrerServeurs(new Set(['postgres']), etape) : undefined;
  const charge = [loadavg()[0]];
  try {
    const jest = [
      join(RACINE, 'node_modules/jest/bin/jest.js'),
      '--config',
      'bench/jest.config.mjs',
      '-i',
      'bench/crise',
    ];
    const env = {
      ...process.env,
      ...serveurs?.env,
      RELAIS_MESURES: brutes,
      RELAIS_BENCH_TOURS: tours,
      RELAIS_BENCH_TAILLES: tailles,
    };
    await etape('Mesures', async () => {
      const { code, sortie } = await executer(process.execPath, jest, { cwd: RACINE, env });
      if (code !== 0) throw new Error(sortie);
    });
  } finally {
    await serveurs?.arreter();
  }
  charge.push(loadavg()[0]);
  const machine = {
    le: new Date().toISOString(),
    noyau: release(),
    coeurs: cpus().length,
    memoireGo: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    postgres: 'des tests : fsync=off, synchronous_commit=off',
    chargeAvant: charge[0].toFixed(1),
    chargeApres: charge[1].toFixed(1),
    tours,
  };
  const mesures = JSON.parse(readFileSync(brutes, 'utf8'));
  const ecrit = tableau(mesures, machine);
  writeFileSync(
    join(dossier, 'mesures.csv'),
    ['phase,sujet,taille,tour,metrique,valeur', ...mesures.map((m) => m.join(','))].join('\n'),
  );
  writeFileSync(join(dossier, 'machine.json'), `${JSON.stringify(machine, null, 2)}\n`);
  writeFileSync(join(dossier, 'tableau.md'), ecrit);
  console.log(`\n${ecrit}\n${dossier}`);
}

try {
  await mesurer(lireOptions(process.argv.slice(2)));
} catch (e) {
  console.error(`\n${enClair(expliquer(e))}`);
  process.exitCode = 1;
}
