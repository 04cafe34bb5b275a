// One PostgreSQL and one Temporal dev server for all suites, thrown away afterwards. `--servir` keeps them up between runs.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JOURNAUX, RACINE, RELAIS } from '../../../apps/demo/outils/chemins.mjs';
import { portLibre } from '../../../apps/demo/outils/ports.mjs';
import {
  compte,
  dossierJetable,
  initialiser,
  programmePostgres,
  trouverBinaires,
  urlPostgres,
} from '../../../apps/demo/outils/postgres.mjs';
import { executer, ligneDeCommande, vivant } from '../../../apps/demo/outils/processus.mjs';
import { obtenirCli, programmeTemporal } from '../../../apps/demo/outils/temporal.mjs';
import { Superviseur } from '../../../apps/demo/superviseur.mjs';
import { preparerServeurJava, trouverChromium } from './outillage.mjs';

const FICHIER = join(RELAIS, 'test.env');
const MOT_DE_PASSE = 'relais-test'; // loopback only, data thrown away

/** @returns {Record<string, string> | undefined} the environment of servers kept up by another process, when they are alive */
export function serveursTenus() {
  if (!existsSync(FICHIER)) return undefined;
  const env = Object.fromEntries(
    readFileSync(FICHIER, 'utf8')
      .split('\n')
      .filter((l) => l.includes('='))
      .map((l) => [l.slice(0, l.indexOf('=')), l.slice(l.indexOf('=') + 1)]),
  );
  const pid = Number(env.RELAIS_TEST_PID);
  return pid > 0 && vivant(pid) && ligneDeCommande(pid).includes('lancer.mjs') ? env : undefined;
}

export function publier(env) {
  const lignes = Object.entries({ ...env, RELAIS_TEST_PID: String(process.pid) }).map(
    ([nom, valeur]) => `${nom}=${valeur}\n`,
  );
  writeFileSync(FICHIER, lignes.join(''), { mode: 0o600 });
}

export const depublier = () => rmSync(FICHIER, { force: true });

/**
 * Starts both servers.
 * @param {(nom: string, faire: (dire: (message: string) => void) => Promise<unknown>) => Promise<any>} etape shows progress
 * @returns {Promise<{ env: Record<string, string>, arreter: () => Promise<void> }>}
 */
export async function demarrerServeurs(etape) {
  const superviseur = new Superviseur({ journaux: join(JOURNAUX, 'test'), dire: (message) => console.error(message) });
  const qui = compte();
  mkdirSync(RELAIS, { recursive: true });
  const donnees = dossierJetable(qui);
  const arreter = async () => {
    await superviseur.arreter();
    rmSync(donnees, { recursive: true, force: true });
  };
  try {
    const admin = await etape('PostgreSQL de test', async () => {
      const { bin } = trouverBinaires(qui);
      await initialiser({ bin, donnees, motDePasse: MOT_DE_PASSE, qui });
      const port = await portLibre(0);
      const url = urlPostgres({ port, base: 'postgres', motDePasse: MOT_DE_PASSE });
      const sonde = ['apps/demo/outils/creer-bases.mjs'];
      const pret = async () =>
        (await executer(process.execPath, sonde, { cwd: RACINE, env: { ...process.env, URL_ADMIN: url } })).code === 0;
      const reglages = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];
      await superviseur.demarrer(programmePostgres({ bin, donnees, port, qui, reglages, pret }));
      return url;
    });
    const { chemin, adresse } = await etape('Temporal de test', async (dire) => {
      const { chemin } = await obtenirCli(dire);
      const port = await portLibre(0);
      await superviseur.demarrer(programmeTemporal({ chemin, port }));
      return { chemin, adresse: `127.0.0.1:${port}` };
    });
    const java = await etape('serveur de test Java', preparerServeurJava);
    const env = {
      RELAIS_TEST_PG_ADMIN: admin,
      RELAIS_TEST_TEMPORAL: adresse,
      RELAIS_TEST_TEMPORAL_CLI: chemin,
      RELAIS_TEST_JAVA: java,
      RELAIS_TEST_CHROMIUM: trouverChromium(),
    };
    return { env, arreter };
  } catch (e) {
    await arreter();
    throw e;
  }
}
