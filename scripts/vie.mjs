// `npm run vie -- [--parcours 10000] [--graine 20260310]`: whole lives of accompaniments at random against the real record, with what must
// hold after every act (test/registre/vie). A failure tells the seed and the shortest story.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { RACINE } from '../apps/demo/outils/chemins.mjs';
import { enClair, expliquer } from '../apps/demo/outils/expliquer.mjs';
import { Panne } from '../apps/demo/pannes.mjs';

const NOMS = ['parcours', 'graine'];
const OPTIONS = Object.fromEntries(NOMS.map((nom) => [nom, { type: 'string' }]));

function lire() {
  let valeurs;
  try {
    valeurs = parseArgs({ options: OPTIONS }).values;
  } catch (e) {
    throw new Panne(`Option inconnue : ${e.message}`, 'Options : --parcours, --graine.', { cause: e });
  }
  const faux = NOMS.find((nom) => valeurs[nom] !== undefined && !/^\d{1,9}$/.test(valeurs[nom]));
  if (faux !== undefined)
    throw new Panne(`--${faux} attend un nombre entier.`, `Par exemple : npm run vie -- --${faux} 10000`);
  return Object.fromEntries(
    Object.entries({ parcours: '10000', ...valeurs }).map(([nom, valeur]) => [`RELAIS_${nom.toUpperCase()}`, valeur]),
  );
}

try {
  const args = [join(RACINE, 'test', 'lancer.mjs'), 'registre', '--testPathPatterns=registre/vie/'];
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
