import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { jusqua } from './attente.js';

export interface Programme {
  nom: string;
  commande: string;
  args: readonly string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  uid?: number;
  gid?: number;
  /** Asked until true: the process serves. */
  pret(): Promise<boolean>;
  /** How to ask it to stop (SIGTERM). */
  signal?: NodeJS.Signals;
}

export interface Sortie {
  code: number | null;
  signal: NodeJS.Signals | null;
}

const INSISTER_MS = 90_000;

/** One real process of the house: started, killed, started again; all that it ever said is kept in one file. */
export class Enfant {
  private enfant: ChildProcess | undefined;
  private fin: Promise<Sortie> = Promise.resolve({ code: null, signal: null });
  private voulu = false;
  /** How each of its lives ended. */
  readonly sorties: Sortie[] = [];

  constructor(
    private readonly programme: Programme,
    readonly fichier: string,
    private readonly surChangement: () => void,
    /** Restart it when it ends without being told to, as a supervisor would. */
    private readonly releve: boolean,
  ) {}

  get nom(): string {
    return this.programme.nom;
  }

  get pid(): number | undefined {
    return this.enfant?.pid;
  }

  get vivant(): boolean {
    return this.enfant !== undefined;
  }

  /** Standard output and error of all its lives. */
  get journal(): string {
    return existsSync(this.fichier) ? readFileSync(this.fichier, 'utf8') : '';
  }

  /** Starts it and waits until it serves; `enPlus`: environment of this life only. */
  async demarrer(enPlus: Record<string, string> = {}): Promise<void> {
    if (this.vivant) return;
    this.lancer(enPlus);
    await jusqua(
      async () => {
        if (!this.vivant && !this.releve)
          throw new Error(`« ${this.nom} » died before it was ready:\n${this.journal.slice(-2000)}`);
        return this.programme.pret();
      },
      { quoi: `« ${this.nom} » prêt` },
    );
  }

  /** Ends it by force, as a failure would. */
  async tuer(signal: NodeJS.Signals = 'SIGKILL'): Promise<Sortie> {
    return this.finir(signal);
  }

  /** Asks it to end, and waits for its end. */
  async arreter(): Promise<Sortie> {
    return this.finir(this.programme.signal ?? 'SIGTERM');
  }

  /** The end that comes by itself. */
  async attendreLaFin(): Promise<Sortie> {
    return this.fin;
  }

  private async finir(signal: NodeJS.Signals): Promise<Sortie> {
    this.voulu = true;
    const { enfant } = this;
    enfant?.kill(signal);
    const insister = setTimeout(() => enfant?.kill('SIGKILL'), INSISTER_MS);
    const sortie = await this.fin;
    clearTimeout(insister);
    return sortie;
  }

  private lancer(enPlus: Record<string, string> = {}): void {
    const { commande, args, env, cwd, uid, gid } = this.programme;
    this.voulu = false;
    const journal = openSync(this.fichier, 'a');
    const enfant = spawn(commande, args, {
      stdio: ['ignore', journal, journal],
      env: { ...env, ...enPlus },
      cwd,
      ...(uid === undefined ? {} : { uid }),
      ...(gid === undefined ? {} : { gid }),
    });
    closeSync(journal);
    this.enfant = enfant;
    this.fin = new Promise((resolve, reject) => {
      enfant.once('error', reject);
      enfant.once('exit', (code, signal) => {
        this.enfant = undefined;
        this.sorties.push({ code, signal });
        this.surChangement();
        resolve({ code, signal });
        if (this.releve && !this.voulu) this.lancer();
      });
    });
    this.surChangement();
  }
}
