// What the Dockerfile runs, and a trial of the Dockerfile without a container engine.
// `npm run image -- installer | construire | alleger`: its three steps; `essayer [folder]`: plays its instructions in an empty folder,
// then starts each program of the tree that it leaves.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const RACINE = join(dirname(fileURLToPath(import.meta.url)), '..');

/** @throws Error with the last lines of what it said */
function jouer(commande, args, options = {}) {
  const { status, stdout, stderr } = spawnSync(commande, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 ** 2,
    ...options,
  });
  if (status !== 0)
    throw new Error(`${commande} ${args.join(' ')} : code ${status}\n${`${stdout ?? ''}${stderr ?? ''}`.slice(-3000)}`);
  return stdout;
}

const etapes = {
  // Not `npm ci`: the lock file may lack the binaries of this platform.
  installer: () => jouer('npm', ['install', '--include=dev', '--no-audit', '--no-fund', '--prefer-offline']),
  construire: () => jouer('npm', ['run', 'build']),
  /**
   * The optional packages are those of the demonstration (an embedded PostgreSQL, a login for everybody): not in production. They are
   * taken off the list first: `--omit=optional` would also drop the binary that prints the letters, optional for each platform.
   */
  alleger() {
    jouer('npm', ['pkg', 'delete', 'optionalDependencies']);
    jouer('npm', ['prune', '--omit=dev', '--no-audit', '--no-fund']);
    const coeurs = 'node_modules/@temporalio/core-bridge/releases';
    const celui = `${{ x64: 'x86_64', arm64: 'aarch64' }[process.arch]}-unknown-linux-gnu`;
    if (!existsSync(join(coeurs, celui))) throw new Error(`Temporal's core for ${celui} is not in ${coeurs}`);
    for (const nom of readdirSync(coeurs)) if (nom !== celui) rmSync(join(coeurs, nom), { recursive: true });
    for (const demo of ['apps/demo', 'dist/apps/demo']) rmSync(demo, { recursive: true, force: true });
  },
};

/** Instructions of the Dockerfile, in order, continuation lines joined. @returns {{ mot: string, reste: string }[]} */
export function lireDockerfile(texte = readFileSync(join(RACINE, 'Dockerfile'), 'utf8')) {
  const sans = texte.split('\n').filter((ligne) => !/^\s*(#|$)/.test(ligne));
  const lignes = sans
    .join('\n')
    .replace(/\\\n\s*/g, ' ')
    .split('\n');
  return lignes.map((ligne) => ({ mot: ligne.split(' ')[0], reste: ligne.slice(ligne.indexOf(' ') + 1).trim() }));
}

/** Debian packages and accounts belong to the base image: no container, no base image. */
const DE_L_IMAGE_DE_BASE = /^apt-get /;

/** Plays COPY, RUN and ENV of each stage in a folder of its own. @returns the last stage's folder and environment */
function jouerDockerfile(dossier, dire) {
  const etages = new Map();
  let etage;
  for (const { mot, reste } of lireDockerfile()) {
    if (mot === 'FROM') {
      const [, , nom = 'image'] = reste.split(/\s+/);
      etage = { ici: join(dossier, nom), env: {} };
      mkdirSync(etage.ici, { recursive: true });
      etages.set(nom, etage);
    } else if (mot === 'COPY') {
      const [, de, chemins] = /^(?:--from=(\S+) )?(.*)$/.exec(reste);
      const sources = chemins.split(/\s+/);
      const vers = sources.pop();
      const depart = de === undefined ? RACINE : etages.get(de).ici;
      for (const source of sources) {
        const nom = source.replace(/^\/relais\//, '');
        const but = vers.endsWith('/') ? join(etage.ici, vers, nom.split('/').at(-1)) : join(etage.ici, vers);
        cpSync(join(depart, nom), but, { recursive: true });
      }
    } else if (mot === 'ENV') {
      for (const paire of reste.split(/\s+/)) etage.env[paire.split('=')[0]] = paire.slice(paire.indexOf('=') + 1);
    } else if (mot === 'RUN') {
      if (DE_L_IMAGE_DE_BASE.test(reste)) dire(`non joué ici (image de base) : ${reste.slice(0, 60)}…`);
      else {
        const debut = performance.now();
        jouer('sh', ['-ec', reste], { cwd: etage.ici, env: { ...nu(), ...etage.env } });
        dire(`${reste} (${((performance.now() - debut) / 1000).toFixed(0)} s)`);
      }
    }
  }
  return etage;
}

/** Nothing of ours: what a build or a container finds. */
const nu = () => ({ PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'C.UTF-8' });

function essayer(garder) {
  const dossier = garder === undefined ? mkdtempSync(join(tmpdir(), 'relais-image-')) : resolve(garder);
  const dire = (message) => console.log(`  · ${message}`);
  try {
    const { ici, env } = jouerDockerfile(dossier, dire);
    const lancer = (programme, ...args) =>
      spawnSync(process.execPath, [`dist/programmes/${programme}.js`, ...args], {
        cwd: ici,
        encoding: 'utf8',
        env: { ...nu(), ...env },
        timeout: 60_000,
      });
    const aide = lancer('relais', 'aide');
    if (aide.status !== 0 || !aide.stdout.includes('base preparer'))
      throw new Error(`relais aide : code ${aide.status}\n${aide.stdout}${aide.stderr}`);
    dire('relais : son aide');
    // Everything is loaded before the environment is read: a package that is missing would say its own name instead.
    for (const programme of ['api', 'worker', 'vigie']) {
      const { status, stdout, stderr } = lancer(programme);
      const dit = `${stdout}${stderr}`;
      if (status === 0 || !dit.includes('RELAIS_PROCESSUS') || dit.includes('ERR_MODULE_NOT_FOUND'))
        throw new Error(`${programme} : code ${status}\n${dit.slice(-3000)}`);
      dire(`${programme} : demande sa configuration`);
    }
    const paquets = jouer('du', ['-sm', 'node_modules'], { cwd: ici }).split('\t')[0];
    console.log(`L'image se construit et ses quatre programmes démarrent (${paquets} Mo de paquets).`);
  } finally {
    if (garder === undefined) rmSync(dossier, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [quoi, dossier] = process.argv.slice(2);
  if (quoi === 'essayer') essayer(dossier);
  else if (quoi in etapes) etapes[quoi]();
  else {
    console.error(`npm run image -- ${[...Object.keys(etapes), 'essayer [dossier]'].join(' | ')}`);
    process.exitCode = 2;
  }
}
