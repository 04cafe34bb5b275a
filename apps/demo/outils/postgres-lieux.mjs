// Where PostgreSQL may live. As root it runs under the account `postgres`, and then both binaries and data must lie where that
// account can go: not in a clone under somebody's 0700 folder.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pannes } from '../pannes.mjs';
import { RACINE, RELAIS } from './chemins.mjs';

/** Places that another account can reach, for a root whose checkout is closed. */
const LIEUX_OUVERTS = ['/var/lib/relais', '/var/tmp/relais-0'];

/** @returns {{ uid?: number, gid?: number }} the account PostgreSQL runs under: ours, or `postgres` when we are root */
export function compte() {
  if (process.getuid?.() !== 0) return {};
  const numero = (option) => Number.parseInt(spawnSync('id', [option, 'postgres'], { encoding: 'utf8' }).stdout, 10);
  if (Number.isNaN(numero('-u'))) {
    const cree = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], {
      encoding: 'utf8',
    });
    if (Number.isNaN(numero('-u'))) throw pannes.comptePostgres(cree.error ?? new Error(cree.stderr));
  }
  return { uid: numero('-u'), gid: numero('-g') };
}

/** Asks the kernel, not the mode bits: whether that account can run or enter `chemin`. */
export function accessible(chemin, { uid, gid }) {
  if (uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', chemin], { uid, gid, cwd: '/' }).status === 0;
}

/** @returns {string} a folder of root's that any account may cross; never one that somebody else could have prepared */
export function lieuOuvert() {
  for (const lieu of LIEUX_OUVERTS) {
    try {
      mkdirSync(lieu, { mode: 0o755 });
      chmodSync(lieu, 0o755); // whatever the umask
    } catch (e) {
      if (e.code !== 'EEXIST' && lieu === LIEUX_OUVERTS.at(-1)) throw e;
    }
    const l = lstatSync(lieu, { throwIfNoEntry: false });
    if (l?.isDirectory() && l.uid === 0 && (l.mode & 0o022) === 0) return lieu;
  }
  throw pannes.dossierInterdit(LIEUX_OUVERTS[0]);
}

/** Where the kept data goes: .relais/postgres, or an open place bearing the checkout's mark when that account cannot enter it. */
export function dossierDonnees(qui) {
  mkdirSync(RELAIS, { recursive: true });
  if (accessible(RELAIS, qui)) return join(RELAIS, 'postgres');
  return join(lieuOuvert(), marqueDuClone());
}

/** The name of this checkout's data outside of it. */
export const marqueDuClone = () => `donnees-${createHash('sha256').update(RACINE).digest('hex').slice(0, 12)}`;

/** A throw-away data folder for tests. */
export function dossierJetable(qui) {
  const parent = [tmpdir(), '/var/tmp'].find((d) => accessible(d, qui)) ?? lieuOuvert();
  return mkdtempSync(join(parent, 'relais-test-pg-'));
}
