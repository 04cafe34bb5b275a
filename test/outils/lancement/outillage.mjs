// The tools that the suites need beside npm packages: which are missing, said before the first test.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, RACINE, VERSION_SERVEUR_JAVA } from '../../../apps/demo/outils/chemins.mjs';
import { executer, trouver } from '../../../apps/demo/outils/processus.mjs';
import { trouverGo } from '../../../apps/demo/outils/go.mjs';
import { trouverCli } from '../../../apps/demo/outils/temporal.mjs';
import { serveurTemporalPret } from './construction-temporal.mjs';
import { Panne, pannes } from '../../../apps/demo/pannes.mjs';
import { trouverClientPostgres } from './client-postgres.mjs';

const dossierJava = () => cache(`temporal-test-server-${VERSION_SERVEUR_JAVA}`);
/** The last of the two jars that the pom names: a folder without it was made by an older pom. */
const serveurJavaPret = () => existsSync(join(dossierJava(), 'lib', 'slf4j-nop-1.7.36.jar'));

/** The shell without windows first: each new person of a test costs it a fifth. */
const NAVIGATEURS = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

/** @returns {string | undefined} kept by .ci/run, or on the PATH */
export function trouverPromtool() {
  const gardes = existsSync(cache()) ? readdirSync(cache()).filter((nom) => nom.startsWith('promtool-')) : [];
  return gardes.map((nom) => cache(nom, 'promtool')).find((chemin) => existsSync(chemin)) ?? trouver('promtool');
}

export const trouverChromium = () =>
  process.env.RELAIS_TEST_CHROMIUM ?? NAVIGATEURS.map(trouver).find((chemin) => chemin !== undefined);

/** @returns {{ outil: string, besoin: string, present: boolean, pourquoi: string, commande: string }[]} */
const outils = () => [
  {
    outil: 'Go, 1.24 ou plus récent',
    besoin: 'temporal',
    present: trouverCli() !== undefined || trouverGo() !== undefined,
    pourquoi: 'construit une fois le serveur de développement Temporal',
    commande: 'apt-get install golang-go (ou https://go.dev/dl si cette version est plus ancienne)',
  },
  {
    outil: 'Go, 1.26 ou plus récent',
    besoin: 'serveurTemporal',
    present: serveurTemporalPret() || trouverGo() !== undefined,
    pourquoi: 'construit une fois le serveur Temporal de production',
    commande: 'https://go.dev/dl',
  },
  {
    outil: 'openssl',
    besoin: 'serveurTemporal',
    present: trouver('openssl') !== undefined,
    pourquoi: 'fait les certificats et les jetons de Temporal',
    commande: 'apt-get install openssl',
  },
  {
    outil: 'Java, 17 ou plus récent',
    besoin: 'java',
    present: trouver('java') !== undefined,
    pourquoi: 'fait tourner le serveur de test Temporal',
    commande: 'apt-get install default-jre-headless',
  },
  {
    outil: 'Maven',
    besoin: 'java',
    present: serveurJavaPret() || trouver('mvn') !== undefined,
    pourquoi: 'télécharge une fois le serveur de test Temporal',
    commande: 'apt-get install maven',
  },
  {
    outil: 'pg_dump et pg_restore, aussi récents que le serveur PostgreSQL des tests',
    besoin: 'client',
    get present() {
      return trouverClientPostgres() !== undefined;
    },
    pourquoi: 'joue les sauvegardes et les restaurations',
    commande: 'bash .ci/run (qui les garde dans le cache), ou postgresql-client et RELAIS_PG_CLIENT=<son dossier bin>',
  },
  {
    outil: 'promtool',
    besoin: 'promtool',
    present: trouverPromtool() !== undefined,
    pourquoi: 'joue les alarmes de Prometheus',
    commande: 'bash .ci/run (qui le garde dans le cache), ou apt-get install prometheus',
  },
  {
    outil: 'Chromium',
    besoin: 'chromium',
    present: trouverChromium() !== undefined,
    pourquoi: 'joue les parcours dans un navigateur',
    commande: 'apt-get install chromium-headless-shell (ou chromium)',
  },
];

/**
 * @param {Set<string>} besoins
 * @throws {Panne} naming every missing tool with the command that installs it
 */
export function verifierOutils(besoins) {
  const manquants = outils().filter(({ besoin, present }) => besoins.has(besoin) && !present);
  if (manquants.length === 0) return;
  const liste = manquants
    .map(({ outil, pourquoi, commande }) => `  ${outil} : ${pourquoi}\n      ${commande}`)
    .join('\n');
  throw new Panne(
    'Il manque des outils pour jouer les tests.',
    'Installez-les avec les commandes ci-dessus, puis relancez.',
    { detail: liste },
  );
}

/** Fetches the Java test server once, and writes the program that the SDK executes. @returns {Promise<string>} its path */
export async function preparerServeurJava() {
  const lib = join(dossierJava(), 'lib');
  if (!serveurJavaPret()) {
    const brouillon = `${lib}.${process.pid}`; // complete or absent
    mkdirSync(dossierJava(), { recursive: true });
    const pom = join(RACINE, 'test/outils/java/pom.xml');
    const { code, sortie } = await executer('mvn', [
      '-B',
      '-q',
      '-f',
      pom,
      'dependency:copy-dependencies',
      `-DoutputDirectory=${brouillon}`,
    ]);
    if (code !== 0)
      throw pannes.commande(
        'mvn dependency:copy-dependencies',
        'Vérifiez l’accès à Maven Central, puis relancez.',
        sortie.slice(-3000),
      );
    rmSync(lib, { recursive: true, force: true });
    renameSync(brouillon, lib);
  }
  const programme = join(dossierJava(), 'serveur.sh');
  // `exec`: without it the SDK would wait for ever for an orphan that holds its pipe.
  const script = `#!/bin/sh\nexec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -cp "${lib}/*" io.temporal.testserver.TestServer "$@"\n`;
  writeFileSync(`${programme}.${process.pid}`, script, { mode: 0o755 });
  renameSync(`${programme}.${process.pid}`, programme);
  return programme;
}
