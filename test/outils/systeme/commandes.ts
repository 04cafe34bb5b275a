import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { environnementNu, RACINE } from './programmes.js';

export const executer = promisify(execFile);

/** The command line of the house, as an installer runs it. */
export async function relais(args: string[], env: Record<string, string> = {}): Promise<void> {
  await executer(process.execPath, [join(RACINE, 'dist/programmes/relais.js'), ...args], {
    cwd: RACINE,
    env: { ...environnementNu(), ...env },
  });
}

/** The Temporal dev server that the launcher of the tests found. */
export function cheminTemporal(): string {
  const nom = 'RELAIS_TEST_TEMPORAL_CLI';
  const fichier = join(RACINE, '.relais/test.env');
  const ecrit = existsSync(fichier) ? readFileSync(fichier, 'utf8') : '';
  const chemin = process.env[nom] ?? new RegExp(`^${nom}=(.*)$`, 'm').exec(ecrit)?.[1];
  if (chemin === undefined)
    throw new Error(`No Temporal for the tests: run \`node test/lancer.mjs --servir\`, or set ${nom}.`);
  return chemin;
}
