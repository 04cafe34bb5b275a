// From a bare clone to compiled code: npm packages, then the build, each only when something has changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RACINE, RELAIS } from './chemins.mjs';
import { executer } from './processus.mjs';
import { pannes } from '../pannes.mjs';

const MARQUE_INSTALLATION = join(RACINE, 'node_modules', '.relais-installe');
const MARQUE_CONSTRUCTION = join(RELAIS, 'construit');
const SOURCES = [
  'apps',
  'workflows',
  'activities',
  'libs',
  'scripts/empaqueter.mjs',
  'tsconfig.json',
  'tsconfig.build.json',
];

export function verifierNode(version = process.versions.node) {
  const [majeure, mineure] = version.split('.').map(Number);
  if (majeure < 20 || (majeure === 20 && mineure < 19)) throw pannes.nodeTropAncien(version);
}

/** Before anything is written half: the packages weigh 600 MB, a first start some 200 MB. */
export function verifierPlace() {
  mkdirSync(RELAIS, { recursive: true });
  for (const [dossier, voulu] of [
    [RACINE, existsSync(join(RACINE, 'node_modules')) ? 100 : 2000],
    [RELAIS, 200],
  ]) {
    const { bavail, bsize } = statfsSync(dossier);
    const reste = Math.floor((bavail * bsize) / 1_000_000);
    if (reste < voulu) throw pannes.placeInsuffisante(dossier, reste, voulu);
  }
}

const empreinte = (parties) => createHash('sha256').update(parties.join('\n')).digest('hex');
const marque = (fichier) => (existsSync(fichier) ? readFileSync(fichier, 'utf8') : '');

function empreintePaquets() {
  const lire = (nom) => (existsSync(join(RACINE, nom)) ? readFileSync(join(RACINE, nom), 'utf8') : '');
  return empreinte([lire('package.json'), lire('package-lock.json'), process.versions.modules]);
}

export const installe = () => marque(MARQUE_INSTALLATION) === empreintePaquets();

/** @param {(message: string) => void} dire */
export async function installer(dire) {
  if (installe()) return dire('déjà à jour');
  let recus = 0;
  // Not `npm ci`: it refuses a lock file that lacks other platforms' binaries. Loud enough to count what arrives.
  const { code, sortie } = await executer(
    'npm',
    ['install', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=http'],
    {
      cwd: RACINE,
      surLigne: (ligne) => {
        if (ligne.includes('http fetch')) dire(`${++recus} réponses du registre`);
      },
    },
  );
  if (code !== 0) throw pannes.dependances(sansBavardage(sortie));
  writeFileSync(MARQUE_INSTALLATION, empreintePaquets());
  dire('');
}

const sansBavardage = (sortie) =>
  sortie
    .split('\n')
    .filter((l) => !l.startsWith('npm http'))
    .slice(-15)
    .join('\n');

function* fichiers(chemin) {
  const s = statSync(chemin, { throwIfNoEntry: false });
  if (s === undefined) return;
  if (!s.isDirectory()) return void (yield `${chemin} ${s.size} ${s.mtimeMs}`);
  for (const nom of readdirSync(chemin).sort()) yield* fichiers(join(chemin, nom));
}

/** The launcher's own files and data do not change what is compiled. */
const empreinteSources = () =>
  empreinte([
    empreintePaquets(),
    ...SOURCES.flatMap((s) => [...fichiers(join(RACINE, s))]).filter(
      (f) => /\.(tsx?|mjs|json|sql|css) /.test(f) && !f.includes('/apps/demo/'),
    ),
  ]);

/** @param {(message: string) => void} dire */
export async function construire(dire) {
  const voulue = empreinteSources();
  if (marque(MARQUE_CONSTRUCTION) === voulue && existsSync(join(RACINE, 'dist'))) return dire('déjà à jour');
  mkdirSync(RELAIS, { recursive: true });
  // Without dist, the compiler's memory of the last build would make it write nothing.
  if (!existsSync(join(RACINE, 'dist'))) rmSync(join(RELAIS, 'tsc', 'build.tsbuildinfo'), { force: true });
  rmSync(MARQUE_CONSTRUCTION, { force: true });
  const etapes = [
    ['TypeScript', [join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json']],
    ['code des workflows', [join('dist', 'apps', 'worker', 'src', 'bundle.js')]],
    ['programmes', [join('scripts', 'empaqueter.mjs')]],
  ];
  for (const [nom, args] of etapes) {
    dire(nom);
    const { code, sortie } = await executer(process.execPath, args, { cwd: RACINE });
    if (code !== 0) throw pannes.construction(sortie.slice(-6000));
  }
  writeFileSync(MARQUE_CONSTRUCTION, voulue);
  dire('');
}
