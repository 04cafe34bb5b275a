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
import { trouverClientPostgres } from './client-postgres.mjs';
import { jeterEnMemoire } from './memoire.mjs';
import { obtenirServeurTemporal } from './construction-temporal.mjs';
import { preparerServeurJava, trouverChromium, trouverPromtool } from './outillage.mjs';

const FICHIER = join(RELAIS, 'test.env');
const MOT_DE_PASSE = 'relais-test'; // loopback only, data thrown away

/** @returns {Record<string, string> | undefined} the environment of servers kept up by another process, when they are alive */
export function serveursTenus() {
  if (!existsSync(FICHIER)) return undefined;
  const lignes = readFileSync(FICHIER, 'utf8').split('\n').filter(Boolean);
  const env = Object.fromEntries(lignes.map((l) => [l.slice(0, l.indexOf('=')), l.slice(l.indexOf('=') + 1)]));
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

async function demarrerPostgres(superviseur, donnees, qui) {
  const { bin } = trouverBinaires(qui);
  await initialiser({ bin, donnees, motDePasse: MOT_DE_PASSE, qui });
  const port = await portLibre(0);
  const url = urlPostgres({ port, base: 'postgres', motDePasse: MOT_DE_PASSE });
  const sonde = [join(RACINE, 'apps/demo/outils/creer-bases.mjs')];
  const pret = async () =>
    (await executer(process.execPath, sonde, { cwd: RACINE, env: { ...process.env, URL_ADMIN: url } })).code === 0;
  const reglages = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']; // thrown away: nothing to keep through a crash
  await superviseur.demarrer(programmePostgres({ bin, donnees, port, qui, reglages, pret }));
  return url;
}

/**
 * Starts what the suites need.
 * @param {Set<string>} besoins among postgres, client, promtool, temporal, serveurTemporal, java, chromium
 * @param {typeof import('../../../apps/demo/outils/affichage.mjs').etape} etape
 * @returns {Promise<{ env: Record<string, string>, arreter: () => Promise<void> }>}
 */
export async function demarrerServeurs(besoins, etape) {
  const superviseur = new Superviseur({ journaux: join(JOURNAUX, 'test'), dire: (message) => console.error(message) });
  const jetables = [];
  const arreter = async () => {
    await superviseur.arreter();
    for (const dossier of jetables) rmSync(dossier, { recursive: true, force: true });
    oublier();
  };
  const oublier = jeterEnMemoire();
  const env = process.env.TMPDIR === undefined ? {} : { TMPDIR: process.env.TMPDIR };
  mkdirSync(RELAIS, { recursive: true });
  try {
    if (besoins.has('postgres')) {
      const qui = compte();
      const donnees = dossierJetable(qui);
      jetables.push(donnees);
      env.RELAIS_TEST_PG_ADMIN = await etape('PostgreSQL de test', () => demarrerPostgres(superviseur, donnees, qui));
    }
    if (besoins.has('temporal')) {
      await etape('Temporal de test', async (dire) => {
        const { chemin } = await obtenirCli(dire);
        const port = await portLibre(0);
        await superviseur.demarrer(programmeTemporal({ chemin, port }));
        Object.assign(env, { RELAIS_TEST_TEMPORAL: `127.0.0.1:${port}`, RELAIS_TEST_TEMPORAL_CLI: chemin });
      });
    }
    if (besoins.has('serveurTemporal')) await etape('Serveur Temporal de production', obtenirServeurTemporal);
    if (besoins.has('client')) env.RELAIS_PG_CLIENT = trouverClientPostgres();
    if (besoins.has('promtool')) env.RELAIS_TEST_PROMTOOL = trouverPromtool();
    if (besoins.has('java')) env.RELAIS_TEST_JAVA = await etape('Serveur de test Java', preparerServeurJava);
    if (besoins.has('chromium')) env.RELAIS_TEST_CHROMIUM = trouverChromium();
    return { env, arreter };
  } catch (e) {
    await arreter();
    throw e;
  }
}
