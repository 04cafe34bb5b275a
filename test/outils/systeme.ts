import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { ReglagesConfigures } from '#libs/infra/configuration.js';
import { adresseDuServeur, baseDeTest, type BaseDeTest } from './base-de-test.js';
import { jusqua } from './systeme/attente.js';
import { Boite } from './systeme/boite.js';
import { ClientHttp } from './systeme/client.js';
import { lireJournal, type FaitLu } from './systeme/journal.js';
import { Enfant, type Programme } from './systeme/enfant.js';
import {
  adresses,
  baseTemporal,
  environnementNu,
  fichierCles,
  fichierReglages,
  programmesDemo,
  programmesMaison,
  programmeTemporal,
  RACINE,
  RESEAU_DEMO,
  type Lieux,
} from './systeme/programmes.js';
import { portLibre, repond, repondHttp } from './systeme/sondes.js';

export { jusqua } from './systeme/attente.js';
export { RESEAU_DEMO } from './systeme/programmes.js';
export type { Courriel } from './systeme/boite.js';
export { ClientHttp, type ReponseHttp } from './systeme/client.js';

type Nom = 'api' | 'worker' | 'urgence' | 'temporal' | 'oidc' | 'boite';

export interface OptionsSysteme {
  /** Durations in seconds; `secondes` below is a good start. */
  reglages?: ReglagesConfigures;
  /** Folder of CSV files; the sample network without it. */
  reseau?: string;
  /** A PostgreSQL of its own, that the test may stop, kill and read raw; else fresh databases on the shared one. */
  postgresPropre?: boolean | { reglages: string[] };
  /** More environment for API and workers. */
  environnement?: Record<string, string>;
  /** Restart what ends without being told to, as the supervisor does. */
  releve?: boolean;
  /** What is not started at first. */
  sans?: readonly Nom[];
}

/** The whole house as real processes, for one test file. */
export interface Systeme {
  /** Address of the site. */
  url: string;
  oidc: string;
  boite: Boite;
  base: BaseDeTest;
  /** Folder of keys, réglages, Temporal's database, mails received and logs. */
  dossier: string;
  temporal: { adresse: string; fichier: string; effacer(): void };
  processus: Record<Nom, Enfant> & { postgres?: Enfant };
  /** Data folder of its own PostgreSQL. */
  donneesPostgres?: string;
  /** Logs in by OpenID Connect. */
  connecter(compte: string): Promise<ClientHttp>;
  /** Looks into the record as its owner. */
  lire<T extends pg.QueryResultRow>(sql: string, valeurs?: unknown[]): Promise<T[]>;
  /** The facts of a dossier, in clear and in order. */
  journal(reference: string): Promise<FaitLu[]>;
  /** Waits until both workers poll Temporal. */
  horlogePrete(): Promise<void>;
  fermer(): Promise<void>;
}

/** Réglages of a journey that lasts some seconds. */
export const secondes = (autres: ReglagesConfigures['defaut'] = {}): ReglagesConfigures => ({
  defaut: {
    accuse: { secondes: 600 },
    echelon: { secondes: 600 },
    proposition: { secondes: 600 },
    attenteRetour: { secondes: 1 },
    intervalleRappel: { secondes: 600 },
    horizon: { secondes: 600 },
    rappelsMax: 2,
    heureQuantifiee: null,
    silence: null,
    ...autres,
  },
  structures: {},
});

export async function unSysteme(options: OptionsSysteme = {}): Promise<Systeme> {
  const menage: (() => Promise<void> | void)[] = [];
  const fermer = async (): Promise<void> => {
    for (const f of menage.splice(0).reverse()) await f();
  };
  try {
    return await monter(options, menage, fermer);
  } catch (erreur) {
    await fermer();
    throw erreur;
  }
}

async function monter(
  {
    reglages = secondes(),
    reseau = RESEAU_DEMO,
    postgresPropre = false,
    environnement = {},
    releve = false,
    sans = [],
  }: OptionsSysteme,
  menage: (() => Promise<void> | void)[],
  fermer: () => Promise<void>,
): Promise<Systeme> {
  const dossier = mkdtempSync(join(tmpdir(), 'relais-systeme-'));
  menage.push(() => rmSync(dossier, { recursive: true, force: true }));
  mkdirSync(join(dossier, 'journaux'));
  const enfants: Enfant[] = [];
  const ombre = unOmbre(enfants);
  menage.push(() => ombre.fermer());
  const enfant = (programme: Programme, releve: boolean): Enfant => {
    const e = new Enfant(programme, join(dossier, 'journaux', `${programme.nom}.log`), ombre.suivre, releve);
    enfants.push(e);
    menage.push(async () => void (await e.arreter()));
    return e;
  };

  let postgres: Enfant | undefined;
  let serveur: string | undefined;
  let donneesPostgres: string | undefined;
  if (postgresPropre !== false) {
    const propre = await unPostgres(postgresPropre === true ? [] : postgresPropre.reglages);
    menage.push(() => rmSync(propre.donnees, { recursive: true, force: true }));
    serveur = propre.url;
    donneesPostgres = propre.donnees;
    postgres = enfant(
      { ...propre, env: { ...environnementNu(), ...propre.env }, pret: () => accepte(propre.url) },
      false,
    );
    await postgres.demarrer();
  }
  const base = await baseDeTest(serveur ?? adresseDuServeur());
  if (postgres === undefined) menage.push(() => base.fermer()); // an own cluster goes away with its data

  const noms = ['api', 'worker', 'urgence', 'temporal', 'oidc', 'boite', 'smtp'] as const;
  const ports = Object.fromEntries(
    await Promise.all(noms.map(async (nom) => [nom, await portLibre()] as const)),
  ) as Lieux['ports'];
  const lieux: Lieux = { dossier, reseau, ports, urls: base.urls, environnement };
  writeFileSync(fichierReglages(dossier), JSON.stringify(reglages));

  const processus: Systeme['processus'] = {
    temporal: enfant(programmeTemporal(lieux, cheminCli()), false),
    ...surChacun(programmesDemo(lieux), (p) => enfant(p, false)),
    ...surChacun(programmesMaison(lieux), (p) => enfant(p, releve)),
    ...(postgres === undefined ? {} : { postgres }),
  };
  const partir = (...quoi: Nom[]): Promise<void[]> =>
    Promise.all(quoi.filter((nom) => !sans.includes(nom)).map((nom) => processus[nom].demarrer()));
  await Promise.all([
    partir('temporal', 'boite', 'oidc'),
    relais(['cles', 'creer', fichierCles(dossier)], {}),
    relais(['annuaire', 'importer', reseau], {
      DATABASE_URL_ADMIN: base.urls.admin,
      OIDC_EMETTEUR: adresses(lieux).oidc,
    }),
  ]);
  await partir('api', 'worker', 'urgence');

  const systeme: Systeme = {
    url: adresses(lieux).site,
    oidc: adresses(lieux).oidc,
    boite: new Boite(adresses(lieux).boite),
    base,
    dossier,
    temporal: {
      adresse: `127.0.0.1:${ports.temporal}`,
      fichier: baseTemporal(dossier),
      effacer: () => {
        for (const suite of ['', '-wal', '-shm']) rmSync(`${baseTemporal(dossier)}${suite}`, { force: true });
      },
    },
    processus,
    ...(donneesPostgres === undefined ? {} : { donneesPostgres }),
    connecter: (compte) => ClientHttp.connecter(adresses(lieux).site, compte),
    lire: (sql, valeurs) => lire(base.urls.admin, sql, valeurs),
    journal: (reference) =>
      lireJournal(
        { registre: base.urls.admin, cles: base.urls.clesAdmin, fichierCles: fichierCles(dossier) },
        reference,
      ),
    horlogePrete: () =>
      jusqua(
        async () => {
          const prets = await Promise.all(
            (['worker', 'urgence'] as const).map((nom) => repondHttp(`http://127.0.0.1:${ports[nom]}/sante/pret`)),
          );
          return prets.every(Boolean);
        },
        { quoi: 'les deux workers interrogent Temporal', indice: () => processus.worker.journal.slice(-1500) },
      ).then(() => undefined),
    fermer,
  };
  if (!(['temporal', 'worker', 'urgence'] as const).some((nom) => sans.includes(nom))) await systeme.horlogePrete();
  return systeme;
}

/** If this test process is killed by force, the supervisor's shadow ends its children. */
function unOmbre(enfants: readonly Enfant[]): { suivre: () => void; fermer: () => void } {
  const ombre = spawn(process.execPath, [join(RACINE, 'apps/demo/gardien.mjs')], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  ombre.unref();
  ombre.stdin.on('error', () => undefined); // it may be gone: the test still ends its own children
  return {
    suivre: () => {
      const vivants = enfants.flatMap(({ pid }) =>
        pid === undefined ? [] : [{ pid, signal: 'SIGTERM', grace: 5000 }],
      );
      if (ombre.stdin.writable) ombre.stdin.write(`${JSON.stringify(vivants)}\n`);
    },
    fermer: () => void ombre.stdin.end(),
  };
}

const executer = promisify(execFile);

/** The command line of the house, as an installer runs it. */
async function relais(args: string[], env: Record<string, string>): Promise<void> {
  await executer(process.execPath, [join(RACINE, 'dist/apps/relais/src/main.js'), ...args], {
    cwd: RACINE,
    env: { ...environnementNu(), ...env },
  });
}

type PostgresPropre = Omit<Programme, 'pret'> & { donnees: string; port: number; url: string };

async function unPostgres(reglages: string[]): Promise<PostgresPropre> {
  const { stdout } = await executer(process.execPath, [join(__dirname, 'systeme/postgres.mjs'), ...reglages]);
  return JSON.parse(stdout) as PostgresPropre;
}

async function accepte(url: string): Promise<boolean> {
  if (!(await repond(Number(new URL(url).port)))) return false;
  return lire(url, 'SELECT 1').then(
    () => true,
    () => false, // still starting, or replaying its log
  );
}

async function lire<T extends pg.QueryResultRow>(url: string, sql: string, valeurs: unknown[] = []): Promise<T[]> {
  const client = new pg.Client(url);
  client.on('error', () => undefined); // the query below tells
  await client.connect();
  try {
    return (await client.query<T>(sql, valeurs)).rows;
  } finally {
    await client.end();
  }
}

function cheminCli(): string {
  const donne = process.env['RELAIS_TEST_TEMPORAL_CLI'] ?? lireTestEnv('RELAIS_TEST_TEMPORAL_CLI');
  if (donne === undefined)
    throw new Error('No Temporal for the tests: run `node test/lancer.mjs --servir`, or set RELAIS_TEST_TEMPORAL_CLI.');
  return donne;
}

function lireTestEnv(nom: string): string | undefined {
  const fichier = join(RACINE, '.relais/test.env');
  return existsSync(fichier) ? new RegExp(`^${nom}=(.*)$`, 'm').exec(readFileSync(fichier, 'utf8'))?.[1] : undefined;
}

function surChacun<K extends string, A, B>(quoi: Record<K, A>, f: (a: A) => B): Record<K, B> {
  return Object.fromEntries(Object.entries<A>(quoi).map(([cle, a]) => [cle, f(a)])) as Record<K, B>;
}
