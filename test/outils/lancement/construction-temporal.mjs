// The Temporal server's two programs, built once by Go. No npm package here: the launcher asks before any is installed.
import { join } from 'node:path';
import { cache, VERSION_SERVEUR_TEMPORAL } from '../../../apps/demo/outils/chemins.mjs';
import { construireParGo, executable } from '../../../apps/demo/outils/go.mjs';

const dossier = () => cache(`temporal-server-${VERSION_SERVEUR_TEMPORAL}`);
const programmes = () => ({ serveur: join(dossier(), 'server'), sql: join(dossier(), 'sql') });

/** Without building anything. */
export const serveurTemporalPret = () => Object.values(programmes()).every(executable);

/** @param {(message: string) => void} [dire] progress @returns {Promise<{ serveur: string, sql: string }>} paths, built when they are not there */
export async function obtenirServeurTemporal(dire = () => undefined) {
  if (!serveurTemporalPret()) {
    const module = 'go.temporal.io/server/cmd';
    const paquets = [
      `${module}/server@v${VERSION_SERVEUR_TEMPORAL}`,
      `${module}/tools/sql@v${VERSION_SERVEUR_TEMPORAL}`,
    ];
    await construireParGo({ paquets, dossier: dossier(), duree: '3 à 8 minutes', dire });
  }
  return programmes();
}
