// `npm start [-- --neuf]`: from a bare clone to a running house, on a machine with Node and nothing else prepared.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { etape, taire } from './outils/affichage.mjs';
import { basesDonnees, demarrerPostgres } from './outils/bases.mjs';
import { JOURNAUX, RACINE, RELAIS } from './outils/chemins.mjs';
import { lireLibelles } from './outils/comptes.mjs';
import { construire, installer, verifierNode, verifierPlace } from './outils/installation.mjs';
import { choisirPorts, repond, verifierPortImpose } from './outils/ports.mjs';
import { effacerDonnees } from './outils/postgres.mjs';
import { executer, interrompre } from './outils/processus.mjs';
import { adresses, CLES, envRelais, programmesDemo, programmesMaison, RESEAU } from './outils/programmes.mjs';
import { FICHIER_SECRETS, lireSecrets } from './outils/secrets.mjs';
import { mesurer, tableau } from './outils/tableau.mjs';
import { obtenirCli, programmeTemporal } from './outils/temporal.mjs';
import { ecrireEtat, lireEtat, prendreVerrou, rendreVerrou } from './outils/verrou.mjs';
import { enClair, expliquer, pannes } from './pannes.mjs';
import { Superviseur } from './superviseur.mjs';

const PORTS = {
  site: { nom: 'Relais', defaut: 3000 },
  boite: { nom: 'courriels reçus', defaut: 8025 },
  smtp: { nom: 'SMTP', defaut: 1025 },
  oidc: { nom: 'connexion', defaut: 9010 },
  temporal: { nom: 'Temporal', defaut: 7233 },
  temporalUi: { nom: 'pages de Temporal', defaut: 8233 },
  postgres: { nom: 'PostgreSQL', defaut: 5433 },
  worker: { nom: 'sonde du worker', defaut: 3101 },
  urgence: { nom: 'sonde du worker d’urgence', defaut: 3102 },
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
  'journaux',
];

// A terminal that has been closed must not stop the stopping.
for (const flux of [process.stdout, process.stderr]) flux.on('error', () => undefined);

const MESURE = 30_000;

/** @type {Superviseur | undefined} */
let superviseur;

async function principal(options) {
  const debut = performance.now();
  const neuf = options.includes('--neuf');
  const inconnue = options.find((o) => o !== '--neuf');
  if (inconnue !== undefined) throw pannes.optionInconnue(inconnue);
  verifierNode();
  verifierPlace();
  const donnees = basesDonnees();

  const autre = await prendreVerrou();
  if (autre !== undefined) return dejaLa(autre, neuf);
  process.once('exit', rendreVerrou);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void arreter(signal));
  suivreNpm();

  await verifierPortImpose();
  if (neuf && donnees !== undefined) throw pannes.neufAilleurs();
  if (neuf) await etape('Effacement des données', effacer);
  // Without passwords and keys old data are noise: a .relais removed by hand means a fresh start, wherever the data lie.
  else if (!existsSync(FICHIER_SECRETS) && !existsSync(CLES) && donnees === undefined) await effacerDonnees();
  await etape('Dépendances npm', installer);
  await etape('Compilation', construire);

  superviseur = new Superviseur({ journaux: JOURNAUX, dire: (message) => console.log(`  ! ${message}`) });
  const secrets = lireSecrets();
  const { ports, decales } = await choisirPorts(portsUtiles(donnees));
  for (const { nom, voulu, pris } of decales)
    console.log(`  · ${nom} : le port ${voulu} est déjà pris, ce sera ${pris}`);
  const bases = donnees ?? (await demarrerBases(ports, secrets));
  const temporal = await demarrerTemporal(ports);
  const maison = { bases, secrets, ports, temporal: temporal.adresse };
  await etape('Boîte aux lettres et connexion', () =>
    Promise.all(programmesDemo(maison).map((p) => superviseur.demarrer(p))),
  );
  await preparerDonnees(maison);
  await etape('API et workers', () => Promise.all(programmesMaison(maison).map((p) => superviseur.demarrer(p))));

  const etat = {
    ...adresses(maison),
    boiteApi: `${adresses(maison).boite}/api/courriels`,
    temporal: temporal.adresse,
    temporalUi: temporal.ui,
    postgres: sansCompte(bases.registre),
    comptes: lireLibelles(RESEAU),
    demarreLe: new Date().toISOString(),
    dureeDemarrageMs: Math.round(performance.now() - debut),
  };
  const publier = () =>
    ecrireEtat({ ...etat, processus: mesurer([{ nom: 'lanceur', pid: process.pid }, ...superviseur.processus]) });
  publier();
  superviseur.apresChangement = publier;
  setInterval(publier, MESURE).unref();
  console.log(tableau(etat));
}

function dejaLa(pid, neuf) {
  if (neuf) throw pannes.dejaEnMarche(pid);
  const etat = lireEtat();
  console.log(
    etat === undefined
      ? `Relais est en train de démarrer (processus ${pid}).`
      : `Relais tourne déjà (processus ${pid}) : ${etat.site}`,
  );
}

async function effacer() {
  await effacerDonnees();
  for (const nom of DONNEES) rmSync(join(RELAIS, nom), { recursive: true, force: true });
}

/** Nothing is said of a port that nobody will listen on. */
function portsUtiles(donnees) {
  const inutiles = new Set([
    ...(donnees === undefined ? [] : ['postgres']),
    ...(process.env.TEMPORAL_ADDRESS ? ['temporal', 'temporalUi'] : []),
  ]);
  return Object.fromEntries(Object.entries(PORTS).filter(([cle]) => !inutiles.has(cle)));
}

function demarrerBases(ports, secrets) {
  return etape('PostgreSQL', async (dire) => {
    const bases = await demarrerPostgres({ superviseur, port: ports.postgres, motDePasse: secrets.postgres });
    // New keys on old data would make every dossier unreadable without a word.
    if (bases.deja && !existsSync(CLES)) throw pannes.etatAbime(CLES);
    dire(`${bases.source}, données dans ${bases.dossier}`);
    return bases;
  });
}

/** @returns {Promise<{ adresse: string, ui: string | null }>} */
async function demarrerTemporal(ports) {
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

async function preparerDonnees(maison) {
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
  await etape('Réseau de démonstration', () => relais('annuaire', 'importer', RESEAU));
}

const sansCompte = (url) => {
  const u = new URL(url);
  return `postgres://${u.host}${u.pathname}`;
};

/** npm that is told to end tells its shell, not us: a launcher whose npm is gone stops too. */
function suivreNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const regard = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(regard);
    void arreter('npm a disparu');
  }, 1000).unref();
}

let arretDemande = 0;
async function arreter(raison) {
  // npm may pass on the Ctrl-C that we got ourselves. A later one: leave at once; the supervisor's shadow stops the rest.
  if (arretDemande > 0 && Date.now() - arretDemande > 1000) process.exit(130);
  if (arretDemande > 0) return;
  arretDemande = Date.now();
  console.log(`\n${raison === 'SIGINT' ? 'Ctrl-C' : raison} : arrêt…`);
  taire();
  interrompre();
  await superviseur?.arreter((nom) => console.log(`  · arrêt : ${nom}`));
  process.exit(0);
}

try {
  await principal(process.argv.slice(2));
} catch (e) {
  if (arretDemande === 0) {
    const panne = expliquer(e);
    console.error(`\n${enClair(panne)}`);
    await superviseur?.arreter();
    process.exit(panne.code);
  }
}
