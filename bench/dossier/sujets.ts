import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Conducteur } from '../outils/conducteur.js';
import { uneBase, type Grappe } from '../outils/grappe.js';
import { cpuMs } from '../outils/proc.js';
import type { TemporalDuBanc } from '../outils/temporal-pg.js';
import type { MaisonDuBanc } from './maison.js';

export type NomSujet = 'relais' | 'nu' | 'dbos' | 'sql';
export const NOMS: readonly NomSujet[] = ['relais', 'nu', 'dbos', 'sql'];

/** Somebody who plays DR-1: his driver, and every process that works for him. */
export interface Sujet {
  nom: NomSujet;
  conducteur: Conducteur;
  /** By name; read anew each time, because a process may be started again. */
  processus(): Record<string, number>;
}

/** Everybody is started once and stands still (SIGSTOP) while another one plays. */
export class Plateau {
  private constructor(
    readonly sujets: Record<NomSujet, Sujet>,
    private readonly ouvrierNu: ChildProcess,
  ) {}

  static async ouvrir(g: Grappe, t: TemporalDuBanc, maison: MaisonDuBanc): Promise<Plateau> {
    const postgres = g.postgres.pid ?? 0;
    const temporal = (): number => t.enfant.pid ?? 0;
    const ouvrierNu = fork(join(__dirname, '../sujets/nu/ouvrier.mjs'), [t.adresse], { execArgv: [] });
    await once(ouvrierNu, 'message');
    const lancer = async (
      nom: NomSujet,
      fichier: string,
      params: object,
      processus: () => Record<string, number>,
    ): Promise<Sujet> => {
      const conducteur = await Conducteur.lancer(fichier, params);
      return { nom, conducteur, processus: () => ({ client: conducteur.pid, postgres, ...processus() }) };
    };
    const { api, worker, urgence } = maison.systeme.processus;
    const sujets = {
      relais: await lancer('relais', 'relais.mjs', maison.params, () => ({
        api: api.pid ?? 0,
        worker: worker.pid ?? 0,
        urgence: urgence.pid ?? 0,
        temporal: temporal(),
      })),
      nu: await lancer('nu', 'nu/client.mjs', { adresse: t.adresse }, () => ({
        worker: ouvrierNu.pid ?? 0,
        temporal: temporal(),
      })),
      dbos: await lancer('dbos', 'dbos/conducteur.mjs', { url: await uneBase(g, 'dr1_dbos') }, () => ({})),
      sql: await lancer('sql', 'sql.mjs', { url: await uneBase(g, 'dr1_sql') }, () => ({})),
    };
    return new Plateau(sujets, ouvrierNu);
  }

  /** Only this one runs; PostgreSQL always does. */
  reveiller(nom: NomSujet): void {
    const siens = new Set(Object.values(this.sujets[nom].processus()));
    for (const pid of this.tous()) signaler(pid, siens.has(pid) ? 'SIGCONT' : 'SIGSTOP');
  }

  reveillerTous(): void {
    for (const pid of this.tous()) signaler(pid, 'SIGCONT');
  }

  async fermer(): Promise<void> {
    this.reveillerTous();
    for (const { conducteur } of Object.values(this.sujets)) await conducteur.fermer();
    this.ouvrierNu.disconnect(); // and it ends: a worker asked by a signal would finish its polls first
  }

  /** PostgreSQL serves them all. */
  private tous(): Set<number> {
    const tous = Object.values(this.sujets).flatMap((s) => {
      const { postgres: _jamais, ...autres } = s.processus();
      return Object.values(autres);
    });
    return new Set(tous.filter((pid) => pid > 0));
  }
}

/** A process that has just ended is nobody's. */
function signaler(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code !== 'ESRCH') throw e;
  }
}

/** CPU of each of his processes while `faire` ran, ms. */
export async function compterCpu<T>(
  sujet: Sujet,
  faire: () => Promise<T>,
): Promise<{ rendu: T; cpu: Record<string, number> }> {
  const avant = Object.entries(sujet.processus()).map(([nom, pid]) => [nom, pid, cpuMs(pid)] as const);
  const rendu = await faire();
  const cpu = Object.fromEntries(avant.map(([nom, pid, ms]) => [nom, cpuMs(pid) - ms]));
  return { rendu, cpu };
}
