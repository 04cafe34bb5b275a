import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Banc, Valeurs } from '../outils/banc.js';
import { auRepos, type MaisonDuBanc } from '../outils/maison-du-banc.js';
import { arrivees, boucleOuverte } from '../outils/statistiques.js';
import { centile } from '../rendu/calculs.js';
import { appelables, deployer, unePriseEnCharge, type Gens } from './service.js';

export const PAR_SECONDE = 200;

/** Answers of volunteers at 200 a second, whatever becomes of the others: ours over HTTP, beside a Nest site that inserts one row. */
export class Acquits {
  private constructor(
    private readonly banc: Banc,
    private readonly m: MaisonDuBanc,
    private readonly gens: Gens,
    private readonly combien: number,
    private readonly plancher: ChildProcess,
    private readonly port: number,
  ) {}

  static async ouvrir(banc: Banc, m: MaisonDuBanc, gens: Gens, combien: number, base: string): Promise<Acquits> {
    const enfant = fork(join(__dirname, 'plancher-http.mjs'), [base], { execArgv: [] });
    const [{ port }] = (await once(enfant, 'message')) as [{ port: number }];
    return new Acquits(banc, m, gens, combien, enfant, port);
  }

  /** Each of those who are called says in turn that she cannot come, and that she is too close: the same act, written each time. */
  async relais(): Promise<void> {
    await appelables(this.m, 0, true);
    const reference = await unePriseEnCharge(this.m, this.gens);
    await deployer(this.gens, reference);
    await auRepos(this.m);
    const { benevoles } = this.gens;
    await this.jouer('relais', async (n) => {
      const qui = benevoles[n % benevoles.length];
      const reponse = Math.floor(n / benevoles.length) % 2 === 0 ? 'nePeutPas' : 'tropProche';
      return (await qui?.poster(`/api/v1/evenements/${reference}/reponse`, { reponse }))?.statut === 201;
    });
  }

  async plancherSeul(): Promise<void> {
    await this.jouer('plancher', async () => {
      const reponse = await fetch(`http://127.0.0.1:${this.port}/reponse`, { method: 'POST' });
      await reponse.arrayBuffer();
      return reponse.status === 201;
    });
  }

  fermer(): void {
    this.plancher.disconnect();
  }

  private async jouer(sujet: string, un: (n: number) => Promise<boolean>): Promise<void> {
    await boucleOuverte(arrivees(100, PAR_SECONDE / 2, 1), un); // the connections are open and the code is compiled
    const prevues = arrivees(this.combien, PAR_SECONDE, this.banc.options.graine);
    await this.banc.phase({ sujet, variante: 'acquits', taille: this.combien }, async (): Promise<Valeurs> => {
      const { latences, refuses, retardees } = await boucleOuverte(prevues, un);
      return {
        p50: [centile(latences, 0.5), 'ms'],
        p99: [centile(latences, 0.99), 'ms'],
        refuses: [refuses, ''],
        retardees: [retardees / this.combien, ''],
      };
    });
  }
}
