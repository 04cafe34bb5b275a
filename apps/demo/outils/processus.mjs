// Child processes: run one to its end, or find out whether one is alive. Long-lived ones belong to the supervisor.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Programs that are running now, to be cut when the launcher is told to stop. */
const enCours = new Set();
let coupe = false;

export function interrompre() {
  coupe = true; // and nothing new starts
  for (const enfant of enCours) enfant.kill('SIGTERM');
}

/**
 * Runs a program to its end and keeps what it said.
 * @param {string} commande
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { entree?: string, surLigne?: (ligne: string) => void }} [options]
 * @returns {Promise<{ code: number, sortie: string }>} code 127: the program does not exist
 */
export function executer(commande, args, { entree, surLigne, ...options } = {}) {
  if (coupe) return Promise.resolve({ code: 128, sortie: '' });
  return new Promise((resolve) => {
    const enfant = spawn(commande, args, {
      stdio: [entree === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      ...options,
    });
    enCours.add(enfant);
    let sortie = '';
    const lire = (morceau) => {
      sortie = (sortie + morceau).slice(-200_000);
      const derniere = String(morceau).trim().split('\n').at(-1);
      if (derniere) surLigne?.(derniere);
    };
    enfant.stdout?.setEncoding('utf8').on('data', lire);
    enfant.stderr?.setEncoding('utf8').on('data', lire);
    enfant.stdin?.on('error', () => undefined).end(entree); // a child that ends without reading is told by its code
    const fin = (resultat) => {
      enCours.delete(enfant);
      resolve(resultat);
    };
    enfant.once('error', (e) => fin({ code: e.code === 'ENOENT' ? 127 : 126, sortie: e.message }));
    enfant.once('close', (code) => fin({ code: code ?? 128, sortie })); // 128: ended by a signal
  });
}

/** @returns {string | undefined} the full path of a program found on the PATH */
export function trouver(programme) {
  const { status, stdout } = spawnSync('sh', ['-c', 'command -v "$1"', 'sh', programme], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** @returns {boolean} whether a process with this number runs; one that has ended but that nobody has buried yet does not */
export function vivant(pid) {
  try {
    process.kill(pid, 0);
  } catch (e) {
    return e.code === 'EPERM'; // somebody else's, but alive
  }
  if (process.platform !== 'linux') return true;
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8')); // the state follows the name, which may hold anything
  } catch {
    return false; // gone between the two looks
  }
}

/** @returns {string} the command line of a process; empty when there is none: a number alone may have been reused */
export function ligneDeCommande(pid) {
  const { stdout } = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout?.trim() ?? '';
}

/** @param {number[]} pids @returns {Map<number, number>} megabytes held by each */
export function memoires(pids) {
  const { stdout } = spawnSync('ps', ['-o', 'pid=,rss=', '-p', pids.join(',')], { encoding: 'utf8' });
  const lignes = (stdout ?? '')
    .trim()
    .split('\n')
    .map((l) => l.trim().split(/ +/).map(Number));
  return new Map(lignes.map(([pid, ko]) => [pid, Math.round(ko / 1024)]));
}

/** Asks a process to end, insists after `grace` milliseconds, and waits for its end (a dead one nobody buries is not waited for). */
export async function terminer(pid, signal = 'SIGTERM', grace = 10_000) {
  const envoyer = (s) => {
    try {
      process.kill(pid, s);
    } catch (e) {
      if (e.code !== 'ESRCH') throw e;
    }
  };
  envoyer(signal);
  const debut = Date.now();
  let force = false;
  while (vivant(pid) && Date.now() - debut < grace + 2000) {
    if (!force && Date.now() - debut > grace) {
      envoyer('SIGKILL');
      force = true;
    }
    await attendre(50);
  }
}

export const attendre = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
