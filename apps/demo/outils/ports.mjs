// Ports: fixed defaults, the next free one when the default is taken.
import { connect, createServer } from 'node:net';

/** @returns {Promise<boolean>} whether this port of the loopback interface can be listened on */
export function estLibre(port, hote = '127.0.0.1') {
  return new Promise((resolve) => {
    const essai = createServer();
    essai.once('error', () => resolve(false));
    essai.listen({ port, host: hote, exclusive: true }, () => essai.close(() => resolve(true)));
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
