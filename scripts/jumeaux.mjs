// `npm run jumeaux -- [--paires 50000] [--graine 20260202] [--paire 12]`: twin worlds that differ only by what the agent does, compared for
// everybody outside the service (docs/decisions/0009-twin-worlds.md). `--paire` plays one pair alone, as it was among the others.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { RACINE } from '../apps/demo/outils/chemins.mjs';
import { enClair, expliquer } from '../apps/demo/outils/expliquer.mjs';
import { Panne } from '../apps/demo/pannes.mjs';

const NOMS = ['paires', 'graine', 'paire'];
const OPTIONS = Object.fromEntries(NOMS.map((nom) => [nom, { type: 'string' }]));

function lire() {
  let valeurs;
  try {
    valeurs = parseArgs({ options: OPTIONS }).values;
  } catch (e) {
    throw new Panne(`Option inconnue : ${e.message}`, 'Options : --paires, --graine, --paire.', { cause: e });
  }
  const faux = NOMS.find((nom) => valeurs[nom] !== undefined && !/^\d{1,9}$/.test(valeurs[nom]));
  if (faux !== undefined)
    throw new Panne(`--${faux} attend un nombre entier.`, `Par exemple : npm run jumeaux -- --${faux} 12`);
  return Object.fromEntries(
    Object.entries({ paires: '500', ...valeurs }).map(([nom, valeur]) => [
      `RELAIS_JUMEAUX_${nom.toUpperCase()}`,
      valeur,
    ]),
  );
}

try {
  const args = [join(RACINE, 'test', 'lancer.mjs'), 'jumeaux', '--testPathPatterns=jumeaux/jumeaux'];
  const { status } = spawnSync(process.execPath, args, {
    cwd: RACINE,
    stdio: 'inherit',
    env: { ...process.env, ...lire() },
  });
  process.exitCode = status ?? 1;
} catch (e) {
  const panne = expliquer(e);
  console.error(`\n${enClair(panne)}`);
  process.exitCode = panne.code;
}
