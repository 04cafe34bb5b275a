// The two databases: those that the environment names, else our own PostgreSQL.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { RACINE, RELAIS } from './chemins.mjs';
import {
  compte,
  dossierDonnees,
  finirOrphelin,
  initialiser,
  programmePostgres,
  trouverBinaires,
  urlPostgres,
} from './postgres.mjs';
import { executer } from './processus.mjs';
import { pannes } from '../pannes.mjs';

const NOMS = ['relais', 'relais_cles'];

/** @returns {{ registre: string, cles: string } | undefined} installer accounts given by the environment */
export function basesDonnees(env = process.env) {
  const { DATABASE_URL, CLES_DATABASE_URL } = env;
  if (!DATABASE_URL && !CLES_DATABASE_URL) return undefined;
  if (!DATABASE_URL || !CLES_DATABASE_URL)
    throw pannes.uneSeuleBase(DATABASE_URL ? 'CLES_DATABASE_URL' : 'DATABASE_URL');
  return { registre: DATABASE_URL, cles: CLES_DATABASE_URL };
}

/**
 * Starts our own PostgreSQL and makes sure that both databases exist.
 * @returns {Promise<{ registre: string, cles: string, source: string, dossier: string }>}
 */
export async function demarrerPostgres({ superviseur, port, motDePasse }) {
  const qui = compte();
  const { bin, source } = trouverBinaires(qui);
  const dossier = dossierDonnees(qui);
  const deja = existsSync(join(dossier, 'relais-complet'));
  await initialiser({ bin, donnees: dossier, motDePasse, qui });
  await finirOrphelin(dossier);
  const url = (base) => urlPostgres({ port, base, motDePasse });
  const pret = async () => {
    const { code, sortie } = await executer(process.execPath, ['apps/demo/outils/creer-bases.mjs', ...NOMS], {
      cwd: RACINE,
      env: { ...process.env, URL_ADMIN: url('postgres') },
    });
    if (code === 5) throw pannes.etatAbime(join(RELAIS, 'secrets.json')); // the data know another password
    if (code !== 0 && code !== 4)
      throw pannes.commande('création des bases', 'Relancez ; si l’erreur revient : npm start -- --neuf', sortie);
    return code === 0;
  };
  await superviseur.demarrer(programmePostgres({ bin, donnees: dossier, port, qui, pret }));
  return { registre: url(NOMS[0]), cles: url(NOMS[1]), source, dossier, deja };
}

/** The same address with the account of a role. */
export function urlDuRole(url, role, motDePasse) {
  const u = new URL(url);
  u.username = role;
  u.password = motDePasse;
  return u.href;
}
