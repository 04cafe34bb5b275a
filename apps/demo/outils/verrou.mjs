// One launcher per checkout: its number stands in .relais/lanceur.pid while it lives.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RACINE, RELAIS } from './chemins.mjs';
import { pannes } from '../pannes.mjs';
import { marqueDuClone } from './postgres-lieux.mjs';
import { ligneDeCommande, terminer, vivant } from './processus.mjs';

const FICHIER = join(RELAIS, 'lanceur.pid');
const ETAT = join(RELAIS, 'etat.json');

/** @returns {Promise<number | undefined>} the process number of a launcher of this checkout that is alive; a dead one's lock is taken over */
export async function prendreVerrou() {
  mkdirSync(RELAIS, { recursive: true });
  for (;;) {
    try {
      writeFileSync(FICHIER, String(process.pid), { flag: 'wx' });
      await finirRestes();
      return undefined;
    } catch (e) {
      if (e.code !== 'EEXIST') throw e;
    }
    const pid = Number(readFileSync(FICHIER, 'utf8'));
    if (pid > 0 && vivant(pid) && ligneDeCommande(pid).includes('demarrer.mjs')) return pid;
    rmSync(FICHIER, { force: true });
  }
}

/** Ends what a launcher killed by force left behind; a number alone may have been given to another program since. */
async function finirRestes() {
  const ici = [RACINE, marqueDuClone()];
  const restes = (lireEtat()?.processus ?? []).filter(
    ({ pid }) => pid !== null && pid !== process.pid && ici.some((m) => ligneDeCommande(pid).includes(m)),
  );
  for (const { nom, pid } of restes.reverse()) await terminer(pid, nom === 'postgres' ? 'SIGINT' : 'SIGTERM');
}

export function rendreVerrou() {
  rmSync(ETAT, { force: true });
  rmSync(FICHIER, { force: true });
}

export function ecrireEtat(etat) {
  writeFileSync(`${ETAT}.tmp`, `${JSON.stringify(etat, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${ETAT}.tmp`, ETAT); // whoever reads it never sees half of it
}

/** @returns {any} what the running launcher wrote; undefined while it is still starting */
export function lireEtat() {
  if (!existsSync(ETAT)) return undefined;
  try {
    return JSON.parse(readFileSync(ETAT, 'utf8'));
  } catch (e) {
    throw pannes.etatAbime(ETAT, e);
  }
}
