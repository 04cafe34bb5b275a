// What each process of the house needs to run: its command, its environment, how it says that it is ready.
import { join } from 'node:path';
import { RACINE, RELAIS } from './chemins.mjs';
import { urlDuRole } from './bases.mjs';
import { repond, repondHttp } from './ports.mjs';

/** Written by hand: the Rhône of five ministries and the Isère of one; all the rest is drawn around them. */
export const RESEAU_SOURCE = join(RACINE, 'apps', 'demo', 'reseau');
export const RESEAU = join(RELAIS, 'reseau');
export const CLES = join(RELAIS, 'cles.json');
/** The robot of the watchdog: the mail sink gives it what is for it, and shows none of it. */
const CANARI = 'canari@vigie.relais.example';

/**
 * @typedef {object} Maison
 * @property {{ registre: string, cles: string }} bases installer accounts
 * @property {{ oidc: string, metriques: string, roles: Record<string, string> }} secrets
 * @property {{ site: number, boite: number, smtp: number, retours: number, canari: number, oidc: number, worker: number, urgence: number, vigie: number, porte: number }} ports
 * @property {string} temporal address
 */

export const adresses = ({ ports }) => ({
  site: `http://localhost:${ports.site}`,
  boite: `http://127.0.0.1:${ports.boite}`,
  smtp: `smtp://127.0.0.1:${ports.smtp}`,
  oidc: `http://127.0.0.1:${ports.oidc}`,
});

/** @param {Maison} maison */
function commun(maison) {
  const { site, smtp, oidc } = adresses(maison);
  return {
    CLES_DATABASE_URL: urlDuRole(maison.bases.cles, 'relais_cles', maison.secrets.roles.relais_cles),
    RELAIS_CLES_FICHIER: CLES,
    RELAIS_REGLAGES: process.env.RELAIS_REGLAGES ?? join(RACINE, 'apps', 'demo', 'reglages.json'),
    RELAIS_BUNDLE: join(RACINE, 'dist', 'workflows.bundle.js'),
    RELAIS_URL: site,
    HOTE: '127.0.0.1',
    TEMPORAL_ADDRESS: maison.temporal,
    SMTP_URL: smtp,
    OIDC_EMETTEUR: oidc,
    OIDC_CLIENT_ID: 'relais',
    OIDC_CLIENT_SECRET: maison.secrets.oidc,
    OIDC_SIGNATURE: 'ES256',
    RELAIS_METRIQUES_JETON: maison.secrets.metriques,
  };
}

const role = (maison, nom) => urlDuRole(maison.bases.registre, nom, maison.secrets.roles[nom]);

/** The environment of the command line, with the installer's accounts. */
export function envRelais(maison) {
  const { registre, cles } = maison.bases;
  return {
    ...commun(maison),
    RELAIS_PROCESSUS: 'relais',
    DATABASE_URL: registre,
    CLES_DATABASE_URL: cles,
    DATABASE_URL_ADMIN: registre,
    CLES_DATABASE_URL_ADMIN: cles,
    RELAIS_MOTS_DE_PASSE: JSON.stringify(maison.secrets.roles),
  };
}

/** The two services of the demonstration. */
export function programmesDemo(maison) {
  const { ports, secrets } = maison;
  const { site, oidc } = adresses(maison);
  const env = { RELAIS_DONNEES: RELAIS, RELAIS_RESEAU: RESEAU };
  return [
    {
      ...noeud('boite', 'apps/demo/boite.mjs', {
        ...env,
        PORT: String(ports.boite),
        PORT_SMTP: String(ports.smtp),
        PORT_RETOURS: String(ports.retours),
        PORT_CANARI: String(ports.canari),
        ADRESSE_CANARI: CANARI,
      }),
      pret: async () => (await repondHttp(`http://127.0.0.1:${ports.boite}/api/panne`)) && (await repond(ports.smtp)),
    },
    {
      ...noeud('oidc', 'apps/demo/oidc.mjs', {
        ...env,
        PORT: String(ports.oidc),
        OIDC_EMETTEUR: oidc,
        OIDC_CLIENT_ID: 'relais',
        OIDC_CLIENT_SECRET: secrets.oidc,
        RELAIS_URL: site,
      }),
      pret: () => repondHttp(`${oidc}/.well-known/openid-configuration`),
    },
  ];
}

/** The house itself. The workers drain on SIGTERM. */
export function programmesMaison(maison) {
  const { ports } = maison;
  const worker = (nom) => ({
    ...noeud(nom, 'dist/programmes/worker.js', {
      ...commun(maison),
      RELAIS_PROCESSUS: nom,
      DATABASE_URL: role(maison, `relais_${nom}`),
      PORT: '0',
      PORT_SANTE: String(ports[nom]),
      RELAIS_RETOURS_PORT: nom === 'worker' ? String(ports.retours) : '0',
    }),
    pret: () => repondHttp(`http://127.0.0.1:${ports[nom]}/sante/vif`),
    grace: 20_000,
  });
  return [
    worker('urgence'),
    worker('worker'),
    {
      ...noeud('vigie', 'dist/programmes/vigie.js', {
        ...commun(maison),
        RELAIS_PROCESSUS: 'vigie',
        DATABASE_URL: role(maison, 'relais_vigie'),
        PORT_SANTE: String(ports.vigie),
        VIGIE_SMTP_URL: adresses(maison).smtp,
        VIGIE_CANARI_ADRESSE: CANARI,
        VIGIE_CANARI_PORT: String(ports.canari),
      }),
      pret: () => repondHttp(`http://127.0.0.1:${ports.vigie}/sante/vif`),
      grace: 20_000,
    },
    {
      ...noeud('api', 'dist/programmes/api.js', {
        ...commun(maison),
        RELAIS_PROCESSUS: 'api',
        DATABASE_URL: role(maison, 'relais_api'),
        PORT: String(ports.site),
        PORT_SANTE: String(ports.porte),
      }),
      pret: () => repondHttp(`http://127.0.0.1:${ports.site}/sante/vif`),
    },
  ];
}

/** The full path: it tells this checkout's processes from another's (verrou.mjs). */
const noeud = (nom, fichier, env) => ({
  nom,
  commande: process.execPath,
  args: ['--enable-source-maps', join(RACINE, fichier)],
  cwd: RACINE,
  env,
});
