// Ports: fixed defaults, the next free one when the default is taken.
import { connect, createServer } from 'node:net';
import { pannes } from '../pannes.mjs';

/** Both addresses of `localhost`: a program on the other one would answer the browser in our place. */
const BOUCLES = ['127.0.0.1', '::1'];

/** @returns {Promise<boolean>} whether nobody listens on this port of the loopback interface */
export async function estLibre(port) {
  for (const hote of BOUCLES) if (!(await peutEcouter(port, hote))) return false;
  return true;
}

function peutEcouter(port, host) {
  return new Promise((resolve) => {
    const essai = createServer();
    essai.once('error', (e) => resolve(e.code === 'EADDRNOTAVAIL' || e.code === 'EAFNOSUPPORT')); // no IPv6 here: nobody listens there
    essai.listen({ port, host, exclusive: true }, () => essai.close(() => resolve(true)));
  });
}

/** Ports handed out by this process but perhaps not listened on yet. */
const donnes = new Set();

/**
 * @param {number} defaut tried first, then the next ones; 0 = any free port
 * @returns {Promise<number | undefined>} undefined when the default and the 50 next ones are taken
 */
export async function portLibre(defaut) {
  if (defaut === 0) return portQuelconque();
  for (let port = defaut; port <= defaut + 50; port++) {
    if (!donnes.has(port) && (await estLibre(port))) {
      donnes.add(port);
      return port;
    }
  }
  return undefined;
}

/**
 * Chooses all ports at once, just before they are used. The site's is kept to when the user named it (PORT).
 * @param {Record<string, { nom: string, defaut: number }>} voulus
 * @returns {Promise<{ ports: Record<string, number>, decales: { nom: string, voulu: number, pris: number }[] }>}
 */
export async function choisirPorts(voulus, impose = process.env.PORT) {
  const ports = {};
  const decales = [];
  for (const [cle, { nom, defaut }] of Object.entries(voulus)) {
    if (cle === 'site' && impose) {
      ports.site = await portImpose(impose);
      continue;
    }
    const port = await portLibre(defaut);
    if (port === undefined) throw pannes.aucunPort(defaut);
    ports[cle] = port;
    if (port !== defaut) decales.push({ nom, voulu: defaut, pris: port });
  }
  return { ports, decales };
}

async function portImpose(valeur) {
  const port = Number(valeur);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw pannes.portInvalide(valeur);
  if (!(await estLibre(port))) throw pannes.portPris(port, 'PORT');
  donnes.add(port);
  return port;
}

/** Said before anything slow, not after. */
export async function verifierPortImpose(impose = process.env.PORT) {
  if (impose) await portImpose(impose);
}

function portQuelconque() {
  return new Promise((resolve, reject) => {
    const essai = createServer();
    essai.once('error', reject);
    essai.listen({ port: 0, host: '127.0.0.1' }, () => {
      const { port } = essai.address();
      essai.close(() => resolve(port));
    });
  });
}

/** @returns {Promise<boolean>} whether somebody accepts connections there */
export function repond(port, hote = '127.0.0.1', delai = 1000) {
  return new Promise((resolve) => {
    const prise = connect({ port, host: hote, timeout: delai });
    const fin = (oui) => {
      prise.destroy();
      resolve(oui);
    };
    prise.once('connect', () => fin(true));
    prise.once('timeout', () => fin(false));
    prise.once('error', () => fin(false));
  });
}

/** @returns {Promise<boolean>} whether an HTTP GET answers with a success */
export async function repondHttp(url, delai = 1500) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(delai) })).ok;
  } catch {
    return false; // not listening yet, or too slow: the caller asks again
  }
}
