// The steps of `npm start` that prepare something: data, databases, Temporal. The story that calls them is demarrer.mjs.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pannes } from '../pannes.mjs';
import { etape } from './affichage.mjs';
import { demarrerPostgres } from './bases.mjs';
import { RACINE, RELAIS } from './chemins.mjs';
import { repond } from './ports.mjs';
import { effacerDonnees } from './postgres.mjs';
import { executer } from './processus.mjs';
import { CLES, envRelais, RESEAU, RESEAU_SOURCE } from './programmes.mjs';
import { FICHIER_SECRETS } from './secrets.mjs';
import { obtenirCli, programmeTemporal } from './temporal.mjs';

const PORTS = {
  site: { nom: 'Relais', defaut: 3000 },
  boite: { nom: 'courriels reçus', defaut: 8025 },
  smtp: { nom: 'SMTP', defaut: 1025 },
  retours: { nom: 'courriels rendus', defaut: 1026 },
  oidc: { nom: 'connexion', defaut: 9010 },
  temporal: { nom: 'Temporal', defaut: 7233 },
  temporalUi: { nom: 'pages de Temporal', defaut: 8233 },
  postgres: { nom: 'PostgreSQL', defaut: 5433 },
  worker: { nom: 'sonde du worker', defaut: 3101 },
  urgence: { nom: 'sonde du worker d’urgence', defaut: 3102 },
  vigie: { nom: 'sonde de la vigie', defaut: 3103 },
  porte: { nom: 'sonde du site', defaut: 3104 },
  canari: { nom: 'boîte du robot de la vigie', defaut: 1027 },
};
const DONNEES = [
  'postgres',
  'temporal.db',
  'temporal.db-wal',
  'temporal.db-shm',
  'courriels.jsonl',
  'oidc-cles.json',
  'oidc-sessions.json',
  'cles.json',
  'secrets.json',
  'reseau',
  'journaux',
];

export async function effacer() {
  await effacerDonnees();
  for (const nom of DONNEES) rmSync(join(RELAIS, nom), { recursive: true, force: true });
}

/** Without passwords and keys old data are noise: a .relais removed by hand means a fresh start, wherever the data lie. */
export async function oublierSansSecrets() {
  if (!existsSync(FICHIER_SECRETS) && !existsSync(CLES)) await effacerDonnees();
}

/** Nothing is said of a port that nobody will listen on. */
export function portsUtiles(donnees) {
  const inutiles = new Set([
    ...(donnees === undefined ? [] : ['postgres']),
    ...(process.env.TEMPORAL_ADDRESS ? ['temporal', 'temporalUi'] : []),
  ]);
  return Object.fromEntries(Object.entries(PORTS).filter(([cle]) => !inutiles.has(cle)));
}

export function demarrerBases(superviseur, ports, secrets) {
  return etape('PostgreSQL', async (dire) => {
    const bases = await demarrerPostgres({ superviseur, port: ports.postgres, motDePasse: secrets.postgres });
    // New keys on old data would make every dossier unreadable without a word.
    if (bases.deja && !existsSync(CLES)) throw pannes.etatAbime(CLES);
    dire(`${bases.source}, données dans ${bases.dossier}`);
    return bases;
  });
}

/** @returns {Promise<{ adresse: string, ui: string | null }>} */
export async function demarrerTemporal(superviseur, ports) {
  const donnee = process.env.TEMPORAL_ADDRESS;
  if (donnee) {
    const [hote, port = '7233'] = donnee.split(':');
    if (!(await repond(Number(port), hote, 5000))) throw pannes.temporalInjoignable(donnee);
    console.log(`  · Temporal : TEMPORAL_ADDRESS (${donnee})`);
    return { adresse: donnee, ui: null };
  }
  return etape('Temporal', async (dire) => {
    const { chemin, source } = await obtenirCli(dire);
    await superviseur.demarrer(
      programmeTemporal({ chemin, port: ports.temporal, portUi: ports.temporalUi, base: join(RELAIS, 'temporal.db') }),
    );
    dire(source);
    return { adresse: `127.0.0.1:${ports.temporal}`, ui: `http://127.0.0.1:${ports.temporalUi}` };
  });
}

export async function preparerDonnees(maison) {
  const relais = async (...args) => {
    const { code, sortie } = await executer(
      process.execPath,
      [join('dist', 'apps', 'relais', 'src', 'main.js'), ...args],
      {
        cwd: RACINE,
        env: { ...process.env, ...envRelais(maison) },
      },
    );
    if (code === 3) throw pannes.droitsManquants(sortie);
    if (code !== 0)
      throw pannes.commande(
        `relais ${args.join(' ')}`,
        'Corrigez ce que dit le texte ci-dessus, puis relancez.',
        sortie,
      );
  };
  if (!existsSync(CLES)) await etape('Clés de service', () => relais('cles', 'creer', CLES));
  await etape('Bases : rôles et migrations', () => relais('base', 'preparer'));
  await etape('Réseau de démonstration', async (dire) => {
    const { engendrer } = await import('../reseau/engendrer.mjs'); // needs a package, which may have been installed just now
    engendrer(RESEAU_SOURCE, RESEAU);
    await relais('annuaire', 'importer', RESEAU, '--gestes=garder');
    dire('5 ministères, 101 départements');
  });
}

/** An address that can be shown. */
export const sansCompte = (url) => {
  const u = new URL(url);
  return `postgres://${u.host}${u.pathname}`;
};
