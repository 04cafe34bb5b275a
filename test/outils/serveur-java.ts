import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Runtime } from '@temporalio/worker';
import { auPlus, jusqua } from './systeme/attente.js';
import { portLibre, repond } from './systeme/sondes.js';

/** What the SDK keeps to itself: an environment that skips time on a server that runs already. */
const Environnement = TestWorkflowEnvironment as unknown as {
  create(o: {
    server: { type: 'existing' };
    address: string;
    supportsTimeSkipping: true;
  }): Promise<TestWorkflowEnvironment>;
};

/**
 * A server that skips time, in a process of its own. It is started here: the SDK gives it five seconds to answer and then kills it,
 * and a busy machine needs more to start a JVM.
 */
export async function serveurQuiSauteLeTemps(): Promise<TestWorkflowEnvironment> {
  installerRuntime();
  const port = await portLibre();
  // Without its flag: « enable » would let time run on by itself from the start; here it moves only in `sleep`.
  const serveur = spawn(serveurJava(), [String(port)], { stdio: 'ignore' });
  const fin = once(serveur, 'exit');
  fin.catch(() => undefined); // a program that cannot be started is told below
  try {
    await jusqua(
      () => {
        if (serveur.pid === undefined || serveur.exitCode !== null)
          throw new Error('The Java test server ended before it answered');
        return repond(port);
      },
      { quoi: 'le serveur de test Java' },
    );
    const env = await Environnement.create({
      server: { type: 'existing' },
      address: `127.0.0.1:${port}`,
      supportsTimeSkipping: true,
    });
    const dormir = env.sleep.bind(env);
    const sommeils = new Set<Promise<unknown>>();
    env.sleep = async (duree) => {
      const sommeil = dormir(duree).finally(() => sommeils.delete(sommeil));
      sommeils.add(sommeil);
      await auPlus(`${duree} pass on the test server`, sommeil);
    };
    const fermer = env.teardown.bind(env);
    env.teardown = async () => {
      // A call that is still tried again when its connection has been closed ends the whole of Jest: it is let fail first.
      if (sommeils.size > 0) serveur.kill('SIGKILL');
      await Promise.allSettled(sommeils);
      await fermer();
      serveur.kill('SIGKILL'); // it holds nothing worth a farewell
      await fin;
    };
    return env;
  } catch (erreur) {
    serveur.kill('SIGKILL');
    throw erreur;
  }
}

/** Silent; there is one per process, whoever asks first. */
function installerRuntime(): void {
  try {
    Runtime.install({
      logger: { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} },
      telemetryOptions: { logging: { filter: 'OFF', forward: {} } },
    });
  } catch {
    // Installed already by an earlier world of this process.
  }
}

function serveurJava(): string {
  const lu =
    process.env['RELAIS_TEST_JAVA'] ??
    (existsSync('.relais/test.env')
      ? /^RELAIS_TEST_JAVA=(.+)$/m.exec(readFileSync('.relais/test.env', 'utf8'))?.[1]
      : undefined);
  if (lu === undefined) throw new Error('The Java test server is missing: run `npm test`, which prepares it.');
  return lu;
}
