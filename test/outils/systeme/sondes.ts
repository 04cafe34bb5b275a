import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** Below the range from which systems take the local ports of connections: none of those can sit on a server that is away for a moment. */
const [PREMIER, COMBIEN] = [10_000, 20_000];

/**
 * A port of the loopback interface that nobody has, and that no other test, in whatever process, is given while this process lives:
 * the same number is held in UDP, where the house does not listen.
 */
export async function portLibre(): Promise<number> {
  for (;;) {
    const port = PREMIER + Math.floor(Math.random() * COMBIEN);
    if ((await reserver(port)) && (await estLibre(port))) return port;
  }
}

async function reserver(port: number): Promise<boolean> {
  const gage = createSocket('udp4').unref();
  gage.bind({ port, address: '127.0.0.1', exclusive: true });
  return once(gage, 'listening').then(
    () => true,
    () => {
      gage.close();
      return false; // another test has it
    },
  );
}

async function estLibre(port: number): Promise<boolean> {
  const serveur = createServer().listen({ port, host: '127.0.0.1', exclusive: true });
  return once(serveur, 'listening').then(
    async () => {
      serveur.close();
      await once(serveur, 'close');
      return true;
    },
    () => false,
  );
}

export async function repond(port: number): Promise<boolean> {
  const prise = connect({ port, host: '127.0.0.1' });
  return new Promise((resolve) => {
    const fin = (oui: boolean): void => {
      prise.destroy();
      resolve(oui);
    };
    prise.once('connect', () => fin(true)).once('error', () => fin(false));
  });
}

export async function repondHttp(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(3000) }).then(
    async (r) => {
      await r.arrayBuffer();
      return r.ok;
    },
    () => false, // not listening yet: asked again
  );
}
