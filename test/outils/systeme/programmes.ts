import { join } from 'node:path';
import type { Programme } from './enfant.js';
import { repond, repondHttp } from './sondes.js';

export const RACINE = join(__dirname, '../../..');
export const RESEAU_DEMO = join(RACINE, 'apps/demo/reseau');

export interface Lieux {
  dossier: string;
  reseau: string;
  ports: Record<'api' | 'porte' | 'worker' | 'urgence' | 'temporal' | 'oidc' | 'boite' | 'smtp', number>;
  /** Address of the record for each process, and of the keys. */
  urls: { api: string; worker: string; urgence: string; cles: string };
  environnement: Record<string, string>;
}

const SECRET = 'secret-de-test';

export const adresses = ({ ports }: Pick<Lieux, 'ports'>): Record<'site' | 'oidc' | 'boite' | 'smtp', string> => ({
  site: `http://localhost:${ports.api}`,
  oidc: `http://127.0.0.1:${ports.oidc}`,
  boite: `http://127.0.0.1:${ports.boite}`,
  smtp: `smtp://127.0.0.1:${ports.smtp}`,
});

export const fichierCles = (dossier: string): string => join(dossier, 'cles.json');
export const fichierReglages = (dossier: string): string => join(dossier, 'reglages.json');
/** What a running process of the house is told to break at, by SIGUSR2. */
export const fichierArme = (dossier: string, nom: string): string => join(dossier, `arme-${nom}`);
export const baseTemporal = (dossier: string): string => join(dossier, 'temporal.db');

/** Nothing of the caller's environment but what a program needs to run: no setting leaks into the house under test. */
export const environnementNu = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  LANG: 'C.UTF-8',
});

const noeud = (
  nom: string,
  fichier: string,
  env: NodeJS.ProcessEnv,
  options: string[] = [],
): Omit<Programme, 'pret'> => ({
  nom,
  commande: process.execPath,
  args: ['--enable-source-maps', ...options, join(RACINE, fichier)],
  cwd: RACINE,
  env: { ...environnementNu(), ...env },
});

export function programmeTemporal({ dossier, ports }: Lieux, cli: string): Programme {
  return {
    nom: 'temporal',
    commande: cli,
    args: [
      ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(ports.temporal), '--headless'],
      ...['--log-level', 'error', '--db-filename', baseTemporal(dossier)],
      ...['--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=2'],
    ],
    cwd: dossier,
    env: environnementNu(),
    pret: () => repond(ports.temporal),
  };
}

export function programmesDemo(lieux: Lieux): Record<'boite' | 'oidc', Programme> {
  const { ports, dossier, reseau } = lieux;
  const { site, oidc, boite } = adresses(lieux);
  const env = { RELAIS_DONNEES: dossier, RELAIS_RESEAU: reseau };
  return {
    boite: {
      ...noeud('boite', 'apps/demo/boite.mjs', { ...env, PORT: String(ports.boite), PORT_SMTP: String(ports.smtp) }),
      pret: async () => (await repondHttp(`${boite}/api/panne`)) && (await repond(ports.smtp)),
    },
    oidc: {
      ...noeud('oidc', 'apps/demo/oidc.mjs', {
        ...env,
        PORT: String(ports.oidc),
        OIDC_EMETTEUR: oidc,
        OIDC_CLIENT_ID: 'relais',
        OIDC_CLIENT_SECRET: SECRET,
        RELAIS_URL: site,
      }),
      pret: () => repondHttp(`${oidc}/.well-known/openid-configuration`),
    },
  };
}

export function programmesMaison(lieux: Lieux): Record<'api' | 'worker' | 'urgence', Programme> {
  const { ports, dossier, urls } = lieux;
  const { site, oidc, smtp } = adresses(lieux);
  const commun = {
    CLES_DATABASE_URL: urls.cles,
    RELAIS_CLES_FICHIER: fichierCles(dossier),
    RELAIS_REGLAGES: fichierReglages(dossier),
    RELAIS_BUNDLE: join(RACINE, 'dist/workflows.bundle.js'),
    RELAIS_URL: site,
    HOTE: '127.0.0.1',
    TEMPORAL_ADDRESS: `127.0.0.1:${ports.temporal}`,
    SMTP_URL: smtp,
    OIDC_EMETTEUR: oidc,
    OIDC_CLIENT_ID: 'relais',
    OIDC_CLIENT_SECRET: SECRET,
    OIDC_SIGNATURE: 'ES256',
    ...lieux.environnement,
  };
  const processus = (nom: 'api' | 'worker' | 'urgence', fichier: string, env: NodeJS.ProcessEnv) =>
    noeud(
      nom,
      fichier,
      {
        ...commun,
        ...env,
        RELAIS_PROCESSUS: nom,
        DATABASE_URL: urls[nom],
        RELAIS_TEST_ARME: fichierArme(dossier, nom),
      },
      ['--import', join(RACINE, 'test/outils/systeme/armer.mjs')],
    );
  const worker = (nom: 'worker' | 'urgence'): Programme => ({
    ...processus(nom, 'dist/programmes/worker.js', { PORT_SANTE: String(ports[nom]) }),
    pret: () => repondHttp(`http://127.0.0.1:${ports[nom]}/sante/vif`),
  });
  return {
    api: {
      ...processus('api', 'dist/programmes/api.js', { PORT: String(ports.api), PORT_SANTE: String(ports.porte) }),
      pret: () => repondHttp(`${site}/sante/vif`),
    },
    worker: worker('worker'),
    urgence: worker('urgence'),
  };
}
