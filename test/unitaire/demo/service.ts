import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { jusqua } from '../../outils/systeme/attente.js';

export async function portLibre(): Promise<number> {
  const essai = createServer().listen(0, '127.0.0.1');
  await once(essai, 'listening');
  const { port } = essai.address() as AddressInfo;
  essai.close();
  return port;
}

/** Starts one of the demo's services and waits until `sonde` answers. @returns how to stop it */
export async function demarrerService(
  fichier: string,
  env: Record<string, string>,
  sonde: string,
): Promise<() => Promise<void>> {
  const enfant = spawn(process.execPath, [fichier], {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { ...process.env, ...env },
  });
  await jusqua(async () => enfant.exitCode !== null || fetch(sonde).then((r) => r.ok, () => false), { quoi: sonde }); // prettier-ignore
  return async () => {
    if (enfant.exitCode !== null) return;
    enfant.kill('SIGTERM');
    await once(enfant, 'exit');
  };
}
