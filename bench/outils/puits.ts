import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A mail as the sink saw it: when it answered 250 (ms since the epoch, with decimals), under which Message-ID. */
export interface Recu {
  le: number;
  id: string;
}

/** The relay of the bench: counts 250s in a process of its own, faster than anybody sends. */
export class Puits {
  private constructor(
    private readonly enfant: ChildProcess,
    readonly port: number,
  ) {}

  static async ouvrir(): Promise<Puits> {
    const enfant = fork(join(__dirname, 'puits.mjs'), [], { execArgv: [] });
    const [{ port }] = (await once(enfant, 'message')) as [{ port: number }];
    return new Puits(enfant, port);
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  releve = async (): Promise<Recu[]> => (await this.demander('releve')) as Recu[];
  combien = async (): Promise<number> => (await this.demander('combien')) as number;
  vider = async (): Promise<void> => void (await this.demander('vider'));

  /** Until it has answered that many; asked every 5 ms, which the instants do not depend on. */
  async attendre(combien: number): Promise<Recu[]> {
    while ((await this.combien()) < combien) await new Promise((resolve) => setTimeout(resolve, 5));
    return this.releve();
  }

  fermer(): void {
    this.enfant.disconnect();
  }

  private async demander(quoi: string): Promise<unknown> {
    const reponse = once(this.enfant, 'message');
    this.enfant.send(quoi);
    return ((await reponse) as [{ vus: unknown }])[0].vus;
  }
}

/** Milliseconds since the epoch, with decimals: the clock of the sink too. */
export const present = (): number => performance.timeOrigin + performance.now();
