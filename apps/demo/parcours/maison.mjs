// The running house: the one that `npm start` keeps up in this checkout, or one started for the journey and stopped after it.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RACINE } from '../outils/chemins.mjs';
import { repondHttp } from '../outils/ports.mjs';
import { attendre as dormir } from '../outils/processus.mjs';
import { lireEtat } from '../outils/verrou.mjs';
import { Panne, pannes } from '../pannes.mjs';

/**
 * @param {string | undefined} fichier a description written by somebody else, instead of .relais/etat.json
 * @returns {Promise<{ etat: any, demarree: boolean, arreter: () => Promise<void>, tenir: () => Promise<void> }>}
 */
export async function trouverMaison(fichier) {
  if (fichier !== undefined) return dejaLa(lireDescription(fichier));
  const etat = lireEtat();
  if (etat !== undefined && (await repondHttp(`${etat.site}/sante/vif`))) return dejaLa(etat);
  return demarrer();
}

const rien = () => Promise.resolve();
const dejaLa = (etat) => ({ etat, demarree: false, arreter: rien, tenir: rien });

function lireDescription(fichier) {
  if (!existsSync(fichier)) throw pannes.etatAbime(fichier);
  try {
    return JSON.parse(readFileSync(fichier, 'utf8'));
  } catch (e) {
    throw pannes.etatAbime(fichier, e);
  }
}

async function demarrer() {
  console.log('Relais ne tourne pas encore : démarrage.\n');
  const lanceur = spawn(process.execPath, [join(RACINE, 'apps', 'demo', 'demarrer.mjs')], {
    cwd: RACINE,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  let code;
  const fin = new Promise((resolve) => {
    lanceur.once('exit', (c, signal) => resolve((code = c ?? signal)));
  });
  const arreter = async () => {
    if (code === undefined) lanceur.kill('SIGTERM');
    await fin;
  };
  // On a terminal the launcher gets the Ctrl-C too and stops the house: leaving before it would hide what it says.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => void arreter().then(() => process.exit(process.exitCode ?? 130)));

  for (;;) {
    const etat = lireEtat();
    if (etat !== undefined && (await repondHttp(`${etat.site}/sante/vif`)))
      return { etat, demarree: true, arreter, tenir: () => fin };
    // Zero: another launcher of this checkout is still starting the same house, which is then not ours to stop.
    if (code === 0) return dejaLa(await autreLanceur());
    if (code !== undefined)
      throw new Panne('Relais n’a pas démarré.', 'Lisez la raison ci-dessus, corrigez-la, puis relancez.');
    await dormir(200);
  }
}

async function autreLanceur() {
  for (let essais = 0; essais < 600; essais += 1) {
    const etat = lireEtat();
    if (etat !== undefined && (await repondHttp(`${etat.site}/sante/vif`))) return etat;
    await dormir(500);
  }
  throw new Panne('L’autre démarrage de Relais n’aboutit pas.', 'Arrêtez-le, puis relancez npm run demo.');
}
