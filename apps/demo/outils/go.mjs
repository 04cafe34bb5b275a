// Programs that Go builds once, kept in the user's cache: complete or absent, never half made.
import { accessSync, constants, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pannes } from '../pannes.mjs';
import { executer, trouver } from './processus.mjs';

export const executable = (chemin) => {
  try {
    accessSync(chemin, constants.X_OK);
    return true;
  } catch {
    return false; // absent or not ours to run: both mean « look elsewhere »
  }
};

export const trouverGo = () =>
  trouver('go') ?? (executable('/usr/local/go/bin/go') ? '/usr/local/go/bin/go' : undefined);

/**
 * A folder beside the final place, gone afterwards: what was cut half-way leaves no half program.
 * @template T
 * @param {string} dossier made when it is not there
 * @param {(chantier: string) => Promise<T>} faire
 * @returns {Promise<T>}
 */
export async function dansUnChantier(dossier, faire) {
  mkdirSync(dossier, { recursive: true });
  const chantier = mkdtempSync(join(dossier, 'chantier-'));
  try {
    return await faire(chantier);
  } finally {
    rmSync(chantier, { recursive: true, force: true });
  }
}

/**
 * `go install` of one version of a module, into a folder of the cache.
 * @param {{ paquets: string[], dossier: string, duree: string, dire: (message: string) => void }} options `paquets`: with their
 * version; `duree`: what a first time lasts, for whoever waits
 * @throws {Panne} without Go, and when the build fails
 */
export async function construireParGo({ paquets, dossier, duree, dire }) {
  const go = trouverGo();
  if (go === undefined) throw pannes.goManque();
  await dansUnChantier(dossier, async (chantier) => {
    dire(`construction par Go, ${duree} la première fois`);
    let etapes = 0;
    const { code, sortie } = await executer(go, ['install', '-v', ...paquets], {
      env: { ...process.env, GOBIN: chantier, CGO_ENABLED: '0' },
      surLigne: (ligne) => dire(`construction par Go (${duree}) : ${++etapes} étapes, ${ligne}`),
    });
    if (code !== 0) throw pannes.temporalConstruction(sortie.split('\n').slice(-15).join('\n'));
    for (const nom of paquets.map((p) => p.slice(p.lastIndexOf('/') + 1, p.lastIndexOf('@'))))
      renameSync(join(chantier, nom), join(dossier, nom));
  });
}
