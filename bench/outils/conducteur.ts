import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Boucle } from './boucle.mjs';

const SUJETS = join(__dirname, '../sujets');

/** What came of DR-1s played in a closed loop; ms. */
export interface Jeu {
  /** Until the last act was answered. */
  repondu: number;
  /** Until nothing that the acts asked for remained to be done. */
  fini: number;
  latences: number[];
  /** Their workflows, where the driver alone knows them. */
  derniers: string[];
}

/** The program that drives one subject, in a process of its own (bench/sujets). */
export class Conducteur {
  private constructor(private readonly enfant: ChildProcess) {}

  static async lancer(fichier: string, params: object): Promise<Conducteur> {
    const enfant = fork(join(SUJETS, fichier), [], { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const conducteur = new Conducteur(enfant);
    await conducteur.reponse();
    await conducteur.demander('ouvrir', params);
    return conducteur;
  }

  get pid(): number {
    return this.enfant.pid ?? 0;
  }

  jouer = (combien: number, concurrence: number): Promise<Jeu> => this.demander<Jeu>('jouer', { combien, concurrence });

  /** `parDossier`: how many acts one dossier takes. */
  boucle = (prevues: readonly number[], parDossier: number): Promise<Boucle> =>
    this.demander<Boucle>('boucle', { prevues, parDossier });

  /** Told anew how to play. */
  ouvrir = (params: object): Promise<void> => this.demander('ouvrir', params);

  /** Until nothing that the acts asked for remains to be done. */
  attendreLaSuite = (): Promise<Jeu> => this.jouer(0, 1);

  async fermer(): Promise<void> {
    if (this.enfant.exitCode === null && this.enfant.signalCode === null) await this.demander('fermer');
  }

  private async demander<T>(quoi: string, params: object = {}): Promise<T> {
    this.enfant.send({ quoi, ...params });
    return (await this.reponse()) as T;
  }

  private async reponse(): Promise<unknown> {
    const mort = new AbortController();
    const fin = once(this.enfant, 'exit', { signal: mort.signal }).then(([code]) => {
      throw new Error(`the driver ended with ${String(code)}`);
    });
    const [recu] = (await Promise.race([once(this.enfant, 'message', { signal: mort.signal }), fin])) as [
      { rendu?: unknown; erreur?: string },
    ];
    fin.catch(() => undefined); // no longer listened for
    mort.abort();
    if (recu.erreur !== undefined) throw new Error(recu.erreur);
    return recu.rendu;
  }
}
