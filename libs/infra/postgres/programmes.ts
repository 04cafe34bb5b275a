import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { environnementAvec } from '../configuration-operation.js';

export type Programme = 'pg_dump' | 'pg_restore';

export interface Rendu {
  code: number;
  sortie: string;
  erreurs: string;
}

/** PostgreSQL's own programs, which copy a database and make it again. */
export class ProgrammesPostgres {
  /** @param dossier where they are; none: on the PATH */
  constructor(private readonly dossier: string | undefined) {}

  /**
   * Runs one on one database. The password goes by the environment: arguments are seen by every account of the machine.
   * @throws Error in clear when the program is missing or fails
   */
  async executer(programme: Programme, url: string, args: readonly string[]): Promise<string> {
    const { adresse, motDePasse } = separer(url);
    const env = environnementAvec({ LC_ALL: 'C', ...(motDePasse === '' ? {} : { PGPASSWORD: motDePasse }) });
    const { code, sortie, erreurs } = await this.lancer(programme, [`--dbname=${adresse}`, ...args], env);
    if (code === 0) return sortie;
    throw new Error(`${programme} a échoué (code ${code}) :\n${erreurs.trim().split('\n').slice(-10).join('\n')}`);
  }

  /** @returns for example 16.4 */
  async version(programme: Programme): Promise<string> {
    const { sortie } = await this.lancer(programme, ['--version'], environnementAvec({ LC_ALL: 'C' }));
    return /(\d+(\.\d+)?)/.exec(sortie)?.[1] ?? '0';
  }

  /** pg_dump refuses a server newer than itself: said before anything is written. */
  async verifier(versionDuServeur: string): Promise<void> {
    for (const programme of ['pg_dump', 'pg_restore'] as const) {
      const la = await this.version(programme);
      if (majeure(la) < majeure(versionDuServeur))
        throw new Error(
          `${programme} ${la} est plus ancien que le serveur PostgreSQL ${versionDuServeur} : installer postgresql-client-${majeure(versionDuServeur)}, ou donner son dossier par RELAIS_PG_CLIENT.`,
        );
    }
  }

  private lancer(programme: Programme, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Rendu> {
    const chemin = this.dossier === undefined ? programme : join(this.dossier, programme);
    return new Promise((resolve, reject) => {
      const enfant = spawn(chemin, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
      let sortie = '';
      let erreurs = '';
      enfant.stdout.setEncoding('utf8').on('data', (m: string) => (sortie += m));
      enfant.stderr.setEncoding('utf8').on('data', (m: string) => (erreurs = (erreurs + m).slice(-20_000)));
      enfant.once('error', (cause) =>
        reject(
          new Error(
            `${chemin} est introuvable : installer le paquet « postgresql-client », ou donner son dossier par RELAIS_PG_CLIENT.`,
            { cause },
          ),
        ),
      );
      enfant.once('close', (code) => resolve({ code: code ?? 128, sortie, erreurs }));
    });
  }
}

const majeure = (version: string): number => Number.parseInt(version, 10);

function separer(url: string): { adresse: string; motDePasse: string } {
  const adresse = new URL(url);
  const motDePasse = decodeURIComponent(adresse.password);
  adresse.password = '';
  return { adresse: adresse.toString(), motDePasse };
}
