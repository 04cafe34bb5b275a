// The Temporal development server, found in the order of design §8; built by Go when nothing else has it.
import { join } from 'node:path';
import { cache, RACINE, VERSION_TEMPORAL_CLI } from './chemins.mjs';
import { construireParGo, dansUnChantier, executable } from './go.mjs';
import { pannes } from '../pannes.mjs';
import { executer, trouver } from './processus.mjs';
import { repond, repondHttp } from './ports.mjs';

const PUBLICATION = 'https://temporal.download/cli/default?arch=amd64&platform=linux&format=tar.gz';
const DELAI_CONTACT = 5000;
const DELAI_TELECHARGEMENT = 300_000;

const dossierCli = () => cache(`temporal-cli-${VERSION_TEMPORAL_CLI}`);
export const cheminCliEnCache = () => join(dossierCli(), 'temporal');

/** Without building or downloading anything. @returns {{ chemin: string, source: string } | undefined} */
export function trouverCli() {
  const demande = process.env.TEMPORAL_CLI;
  if (demande) {
    if (!executable(demande)) throw pannes.executableIntrouvable('TEMPORAL_CLI', demande);
    return { chemin: demande, source: 'TEMPORAL_CLI' };
  }
  if (executable(cheminCliEnCache())) return { chemin: cheminCliEnCache(), source: 'cache' };
  const duPath = trouver('temporal');
  return duPath === undefined ? undefined : { chemin: duPath, source: 'PATH' };
}

/** @param {(message: string) => void} dire progress */
export async function obtenirCli(dire) {
  return trouverCli() ?? (await telecharger(dire)) ?? (await construire(dire));
}

/** The SDK knows where its servers are published. A closed network is found out in seconds, before the SDK tries. */
async function telecharger(dire) {
  dire('essai du téléchargement par le SDK');
  if (!(await repondHttp(PUBLICATION, DELAI_CONTACT))) return undefined;
  return dansUnChantier(dossierCli(), async (chantier) => {
    dire('téléchargement par le SDK');
    const args = [join(RACINE, 'apps/demo/outils/telecharger-temporal.mjs'), chantier, cheminCliEnCache()];
    const { code } = await executer(process.execPath, args, { cwd: RACINE, timeout: DELAI_TELECHARGEMENT });
    return code === 0 && executable(cheminCliEnCache())
      ? { chemin: cheminCliEnCache(), source: 'téléchargé par le SDK' }
      : undefined;
  });
}

async function construire(dire) {
  const paquets = [`github.com/temporalio/cli/cmd/temporal@v${VERSION_TEMPORAL_CLI}`];
  await construireParGo({ paquets, dossier: dossierCli(), duree: '3 à 6 minutes', dire });
  return { chemin: cheminCliEnCache(), source: 'construit par Go' };
}

/**
 * @param {{ chemin: string, port: number, portUi?: number, base?: string }} options without `base` everything is in memory; without `portUi` no Web UI
 * @returns {import('../superviseur.mjs').Programme}
 */
export function programmeTemporal({ chemin, port, portUi, base }) {
  return {
    nom: 'temporal',
    commande: chemin,
    args: [
      ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--log-level', 'error'],
      ...(portUi === undefined ? ['--headless'] : ['--ui-port', String(portUi)]),
      ...(base === undefined
        ? []
        : ['--db-filename', base, '--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=2']),
    ],
    pret: () => repond(port),
    signal: 'SIGTERM',
    grace: 10_000,
  };
}
