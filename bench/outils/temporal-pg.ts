import { join } from 'node:path';
import { executer } from '../../test/outils/systeme/commandes.js';
import type { Enfant, Programme } from '../../test/outils/systeme/enfant.js';
import { environnementNu, RACINE } from '../../test/outils/systeme/programmes.js';
import { repond } from '../../test/outils/systeme/sondes.js';
import type { Grappe } from './grappe.js';

/** The server of production, on the PostgreSQL of the run; 4 shards. */
export interface TemporalDuBanc {
  adresse: string;
  /** Stopped, killed and started again like any other; its databases stay. */
  enfant: Enfant;
  bases: { defaut: string; visibilite: string };
  /** Loses everything, as a disk would; to be called while it is stopped. */
  perdre(): Promise<void>;
  /** Once per database: the namespace of the house. */
  namespace(): Promise<void>;
}

export async function unTemporal({ url, atelier }: Grappe): Promise<TemporalDuBanc> {
  const { port, bases, env, ...programme } = await preparer(['programme', url, '0']);
  const adresse = `127.0.0.1:${port}`;
  const enfant = atelier.enfant({
    ...programme,
    env: { ...environnementNu(), ...env },
    cwd: RACINE,
    pret: async () => (await repond(port)) && (await reussit(['pret', adresse])),
  });
  const namespace = async (): Promise<void> => void (await script(['namespace', adresse]));
  await enfant.demarrer();
  await namespace();
  return {
    adresse,
    enfant,
    bases,
    namespace,
    perdre: async () => {
      await script(['effacer', url, JSON.stringify(bases)]);
      await preparer(['programme', url, String(port), JSON.stringify(bases)]);
    },
  };
}

type Prepare = Omit<Programme, 'pret'> & { port: number; bases: TemporalDuBanc['bases'] };

const preparer = async (args: string[]): Promise<Prepare> => JSON.parse(await script(args)) as Prepare;

async function script(args: string[]): Promise<string> {
  return (await executer(process.execPath, [join(__dirname, 'preparer-temporal.mjs'), ...args])).stdout;
}

const reussit = (args: string[]): Promise<boolean> =>
  script(args).then(
    () => true,
    () => false, // still starting: asked again
  );
