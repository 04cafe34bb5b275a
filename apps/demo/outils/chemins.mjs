// Where things live: the checkout, its .relais folder (everything that can be erased), the user's cache (slow to rebuild, shared by checkouts).
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const RACINE = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
export const RELAIS = join(RACINE, '.relais');
export const JOURNAUX = join(RELAIS, 'journaux');

export const VERSION_TEMPORAL_CLI = '1.5.1';
/** The server of docker-compose.yml, the same number. */
export const VERSION_SERVEUR_TEMPORAL = '1.31.2';
export const VERSION_SERVEUR_JAVA = '1.38.0';

/** The user's cache folder, as the XDG base directory specification says. */
export function cache(...reste) {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'relais', ...reste);
}
