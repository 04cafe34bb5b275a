// Where the suites keep what they throw away: databases copied by the hundred, browsers' profiles, houses of one test file.
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';
import { vivant } from '../../../apps/demo/outils/processus.mjs';

/** Memory that Linux offers as a folder. On a disk, ext4 searches long for a free inode after many deletions: ten times the work. */
const EN_MEMOIRE = '/dev/shm';
const NOM = /^relais-test-(\d+)$/;
/** What all suites hold at once, several times over. */
const PLACE = 6 * 1024 ** 3;

/**
 * Has everything that is thrown away written into memory, where there is enough of it; otherwise it stays where the system puts it.
 * @returns {() => void} undoes it
 */
export function jeterEnMemoire() {
  if (!disponible()) return () => undefined;
  balayer();
  const dossier = join(EN_MEMOIRE, `relais-test-${process.pid}`);
  mkdirSync(dossier, { recursive: true });
  chmodSync(dossier, 0o711); // PostgreSQL runs under another account, and passes through
  const avant = process.env.TMPDIR;
  process.env.TMPDIR = dossier;
  return () => {
    if (avant === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = avant;
    rmSync(dossier, { recursive: true, force: true });
  };
}

function disponible() {
  if (!existsSync(EN_MEMOIRE)) return false;
  const { bavail, bsize } = statfsSync(EN_MEMOIRE);
  return Math.min(bavail * bsize, freemem()) >= PLACE;
}

/** What a run that was killed left behind. */
function balayer() {
  for (const nom of readdirSync(EN_MEMOIRE)) {
    const pid = Number(NOM.exec(nom)?.[1]);
    if (pid > 0 && !vivant(pid)) rmSync(join(EN_MEMOIRE, nom), { recursive: true, force: true });
  }
}
