// pg_dump and pg_restore for the tests of backups: as recent as the server that the tests start, wherever they are.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from '../../../apps/demo/outils/chemins.mjs';
import { compte, trouverBinaires } from '../../../apps/demo/outils/postgres.mjs';
import { trouver } from '../../../apps/demo/outils/processus.mjs';

const PREFIXE = 'postgresql-client-';

const majeure = (programme) => {
  const { status, stdout } = spawnSync(programme, ['--version'], { encoding: 'utf8' });
  return status === 0 ? Number(/\(PostgreSQL\) (\d+)/.exec(stdout)?.[1] ?? 0) : 0;
};

/** @returns {string[]} folders where they may be: told, kept by .ci/run, of Debian, on the PATH */
function dossiers() {
  const gardes = existsSync(cache()) ? readdirSync(cache()).filter((nom) => nom.startsWith(PREFIXE)) : [];
  const systeme = '/usr/lib/postgresql';
  const versions = existsSync(systeme) ? readdirSync(systeme).sort((a, b) => Number(b) - Number(a)) : [];
  const chemin = trouver('pg_dump');
  return [
    process.env.RELAIS_PG_CLIENT,
    ...gardes.map((nom) => cache(nom, 'bin')),
    ...versions.map((v) => join(systeme, v, 'bin')),
    chemin === undefined ? undefined : join(chemin, '..'),
  ].filter((dossier) => dossier !== undefined);
}

/** The server's major version, which pg_dump must reach. */
export const versionDuServeur = () => majeure(join(trouverBinaires(compte()).bin, 'postgres'));

/** @returns {string | undefined} */
export function trouverClientPostgres() {
  const voulue = versionDuServeur();
  return dossiers().find((d) => ['pg_dump', 'pg_restore'].every((p) => majeure(join(d, p)) >= voulue));
}
