import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';

const donnes = new Set<number>();

/** A port of the loopback interface that nobody has, and that this test file has not been given before. */
export async function portLibre(): Promise<number> {
  for (;;) {
    const serveur = createServer().listen(0, '127.0.0.1');
    await once(serveur, 'listening');
    const { port } = serveur.address() as AddressInfo;
    serveur.close();
    await once(serveur, 'close');
    if (donnes.has(port)) continue;
    donnes.add(port);
    return port;
  }
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
