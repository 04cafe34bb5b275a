import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { BaseDeTest } from '../outils/base-de-test.js';
import { adresseDuServeur } from '../outils/base-de-test.js';
import { fichierMonte, fichiersSecrets, interpoler, lireCompose } from '../outils/composition.js';
import { secondes } from '../outils/systeme.js';
import { Atelier } from '../outils/systeme/atelier.js';
import { Boite } from '../outils/systeme/boite.js';
import { cheminTemporal, relais } from '../outils/systeme/commandes.js';
import type { Enfant } from '../outils/systeme/enfant.js';
import { basesNeuves, lire } from '../outils/systeme/postgres.js';
import { environnementNu, fichierCles, programmesDemo, RACINE, RESEAU_DEMO } from '../outils/systeme/programmes.js';
import { portLibre, repondHttp } from '../outils/systeme/sondes.js';
import { Porte } from './porte.js';

const executer = promisify(execFile);
const COMPOSE = join(RACINE, 'docs/exploitation/compose');
const PROCESSUS = ['api-1', 'api-2', 'worker-1', 'worker-2', 'urgence', 'vigie'] as const;
type Processus = (typeof PROCESSUS)[number];

/** The topology of docker-compose.yml as processes of this machine: each with the environment and the secrets that the file gives it. */
export interface Ville {
  porte: Porte;
  url: string;
  boite: Boite;
  base: BaseDeTest;
  processus: Record<Processus | 'temporal', Enfant>;
  temporal: string;
  /** Folder that acces-temporal.sh filled. */
  acces: string;
  /** What the watchdog tells whoever waits for its silence. */
  battements: string[];
  lire: typeof lire;
  fermer(): Promise<void>;
}

export async function uneVille(): Promise<Ville> {
  const atelier = new Atelier();
  try {
    return await batir(atelier);
  } catch (erreur) {
    await atelier.fermer();
    throw erreur;
  }
}

async function batir(atelier: Atelier): Promise<Ville> {
  const { dossier } = atelier;
  const { base } = await basesNeuves(atelier, false);
  const noms = ['temporal', 'jetons', 'site', 'oidc', 'boite', 'smtp', 'api', 'api2', 'homme'] as const;
  const ports = Object.fromEntries(
    await Promise.all(noms.map(async (nom) => [nom, await portLibre()] as const)),
  ) as Record<(typeof noms)[number], number>;
  const sondes = Object.fromEntries(
    await Promise.all(PROCESSUS.map(async (nom) => [nom, await portLibre()] as const)),
  ) as Record<Processus, number>;
  const porte = new Porte(ports.site, [ports.api, ports.api2]);
  atelier.apres(() => porte.fermer());
  const url = `http://localhost:${ports.site}`;
  const temporal = `127.0.0.1:${ports.temporal}`;
  const acces = join(dossier, 'temporal');
  const battements = await lHommeMort(atelier, ports.homme);

  const demo = programmesDemo({
    dossier,
    reseau: RESEAU_DEMO,
    ports: { ...ports, api: ports.site, porte: 0, worker: 0, urgence: 0 },
    urls: base.urls,
    environnement: {},
  });
  const reglages = join(dossier, 'reglages.json');
  writeFileSync(reglages, JSON.stringify(secondes({ accuse: { secondes: 4 } })));
  await Promise.all([
    atelier.enfant(demo.boite).demarrer(),
    atelier.enfant(demo.oidc).demarrer(),
    executer(join(COMPOSE, 'acces-temporal.sh'), [acces, '127.0.0.1']),
    relais(['cles', 'creer', fichierCles(dossier)]),
    relais(['annuaire', 'importer', RESEAU_DEMO], {
      DATABASE_URL_ADMIN: base.urls.admin,
      OIDC_EMETTEUR: `http://127.0.0.1:${ports.oidc}`,
    }),
  ]);

  const compose = lireCompose();
  /** What a person writes into .env, and what stands for the names of the containers and the paths inside them. */
  const env: Record<string, string> = {
    DOMAINE: 'relais.ministere.example',
    RELAIS_TELEPHONE_PERMANENCE: '01 00 00 00 00',
    RELAIS_METRIQUES_JETON: 'jeton-de-test'.padEnd(32, '-'),
    SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
    RELAIS_COURRIEL_DOMAINE: 'relais.example',
    RELAIS_COURRIEL_EXPEDITEUR: 'service-social@relais.example',
    OIDC_EMETTEUR: `http://127.0.0.1:${ports.oidc}`,
    OIDC_CLIENT_ID: 'relais',
    OIDC_CLIENT_SECRET: 'secret-de-test',
    VIGIE_HOMME_MORT_URL: `http://127.0.0.1:${ports.homme}/`,
    VIGIE_CANARI_ADRESSE: 'canari@vigie.relais.example',
    VIGIE_CANARI_PORT: '0',
    ACCES_TEMPORAL: acces,
    RELAIS_CLES_DOSSIER: dirname(fichierCles(dossier)),
    ...Object.fromEntries(
      ['API', 'WORKER', 'URGENCE', 'VIGIE', 'CLES'].map((role) => [`MDP_RELAIS_${role}`, 'ailleurs']),
    ),
    MDP_TEMPORAL: 'ailleurs',
  };
  const environnement = (service: string): Record<string, string> => {
    const fichiers = fichiersSecrets(compose, service);
    return Object.fromEntries(
      Object.entries(compose.services[service]?.environment ?? {}).map(([nom, valeur]) => {
        const lu = interpoler(valeur, env);
        if (lu.startsWith('/run/secrets/')) return [nom, interpoler(fichiers.get(lu) ?? '', env)];
        const monte = fichierMonte(compose, service, lu);
        if (nom === 'RELAIS_CLES_FICHIER') return [nom, interpoler(monte ?? '', env)];
        return [nom, lu.replace('temporal:7233', temporal).replace('jetons:8081', `127.0.0.1:${ports.jetons}`)];
      }),
    );
  };

  await jwks(atelier, ports.jetons, join(acces, 'jwks.json'));
  const serveur = await leTemporal(atelier, ports.temporal, environnement);

  const role = { api: base.urls.api, worker: base.urls.worker, urgence: base.urls.urgence, vigie: base.urls.vigie };
  const processus = (nom: Processus): Enfant => {
    const genre = nom.split('-')[0] as keyof typeof role;
    const [programme, port, chemin] =
      genre === 'api'
        ? ['api', nom === 'api-1' ? ports.api : ports.api2, '/sante/vif']
        : [genre === 'vigie' ? 'vigie' : 'worker', sondes[nom], '/sante/pret'];
    return atelier.enfant({
      nom,
      commande: process.execPath,
      args: ['--enable-source-maps', join(RACINE, `dist/programmes/${programme}.js`)],
      cwd: RACINE,
      env: {
        ...environnementNu(),
        NODE_ENV: 'production',
        ...environnement(nom),
        DATABASE_URL: role[genre],
        CLES_DATABASE_URL: base.urls.cles,
        RELAIS_REGLAGES: reglages,
        RELAIS_URL: url,
        ...(genre === 'api' && { PORT: String(port) }),
        PORT_SANTE: String(sondes[nom]),
        HOTE: '127.0.0.1',
        VIGIE_CANARI_HOTE: '127.0.0.1',
        RELAIS_RETOURS_HOTE: '127.0.0.1',
      },
      pret: () => repondHttp(`http://127.0.0.1:${port}${chemin}`),
    });
  };
  const tous = Object.fromEntries(PROCESSUS.map((nom) => [nom, processus(nom)])) as Record<Processus, Enfant>;
  await Promise.all(Object.values(tous).map((enfant) => enfant.demarrer()));
  return {
    porte,
    url,
    boite: new Boite(`http://127.0.0.1:${ports.boite}`),
    base,
    processus: { ...tous, temporal: serveur },
    temporal,
    acces,
    battements,
    lire,
    fermer: () => atelier.fermer(),
  };
}

/** The server as the file configures it, but for what a container brings: names, addresses, one account for its databases. */
async function leTemporal(
  atelier: Atelier,
  port: number,
  environnement: (service: string) => Record<string, string>,
): Promise<Enfant> {
  const urlAdmin = adresseDuServeur();
  const { hostname, port: portPg, username, password } = new URL(urlAdmin);
  const preparer = join(RACINE, 'test/outils/systeme/preparer-temporal.mjs');
  const { stdout } = await executer(process.execPath, [preparer, urlAdmin, String(port)]);
  const lu = JSON.parse(stdout) as {
    commande: string;
    args: string[];
    env: Record<string, string>;
    sql: string;
    bases: { defaut: string; visibilite: string };
  };
  atelier.apres(async () => {
    for (const nom of Object.values(lu.bases)) await lire(urlAdmin, `DROP DATABASE IF EXISTS ${nom} WITH (FORCE)`);
  });
  // The tools of the admin-tools image, under their names there.
  const outils = join(atelier.dossier, 'outils');
  mkdirSync(outils);
  symlinkSync(lu.sql, join(outils, 'temporal-sql-tool'));
  symlinkSync(cheminTemporal(), join(outils, 'temporal'));
  const PATH = `${outils}:${process.env['PATH'] ?? ''}`;
  const noms = { DBNAME: lu.bases.defaut, VISIBILITY_DBNAME: lu.bases.visibilite };
  const sql = { SQL_HOST: hostname, SQL_PORT: portPg, SQL_USER: username, SQL_PASSWORD: password };
  const schema = (): Promise<unknown> =>
    executer('/bin/sh', [join(COMPOSE, 'temporal-schema.sh')], {
      env: { ...environnementNu(), ...environnement('temporal-schema'), ...sql, ...noms, PATH },
    });
  await schema();
  await schema(); // each start of the composition runs it

  const { LOG_LEVEL: _niveau, NUM_HISTORY_SHARDS: _partitions, ...ici } = lu.env;
  const enfant = atelier.enfant({
    nom: 'temporal',
    commande: lu.commande,
    args: lu.args,
    env: { ...environnementNu(), ...environnement('temporal'), ...ici },
    pret: async () => {
      const env = { ...environnementNu(), ...environnement('temporal-namespace'), PATH };
      return executer('/bin/sh', [join(COMPOSE, 'temporal-namespace.sh')], { env }).then(
        () => true,
        () => false, // not there yet: asked again, as the composition does
      );
    },
  });
  await enfant.demarrer();
  return enfant;
}

/** Serves the public key of the tokens, as it stands. */
async function jwks(atelier: Atelier, port: number, fichier: string): Promise<void> {
  const serveur = createServer((req, res) =>
    req.url === '/jwks.json' ? res.end(readFileSync(fichier)) : res.writeHead(404).end(),
  );
  await new Promise<void>((resolve) => serveur.listen(port, '127.0.0.1', resolve));
  atelier.apres(() => new Promise((resolve) => serveur.close(() => resolve())));
}

async function lHommeMort(atelier: Atelier, port: number): Promise<string[]> {
  const battements: string[] = [];
  const serveur = createServer((req, res) => {
    battements.push(`${req.method} ${req.url}`);
    res.end();
  });
  await new Promise<void>((resolve) => serveur.listen(port, '127.0.0.1', resolve));
  atelier.apres(() => new Promise((resolve) => serveur.close(() => resolve())));
  return battements;
}
