// The small supervisor: starts processes one after the other, each once the one before is ready, restarts what dies, and
// stops them in reverse order. Children get their own process group: a Ctrl-C reaches the launcher alone, which decides the order.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { finDuJournal, ouvrirJournal } from './outils/journaux.mjs';
import { attendre } from './outils/processus.mjs';
import { pannes } from './pannes.mjs';

const TROP_TOT = 400;
const RECUL_MIN = 500;
const RECUL_MAX = 10_000;
const GRACE = 10_000;
const STABLE = 30_000;

/**
 * @typedef {object} Programme
 * @property {string} nom
 * @property {string} commande
 * @property {string[]} args
 * @property {Record<string, string>} [env] added to the launcher's
 * @property {string} [cwd]
 * @property {number} [uid]
 * @property {number} [gid]
 * @property {() => Promise<boolean>} pret asked every 100 ms until true
 * @property {number} [delai] milliseconds to become ready
 * @property {NodeJS.Signals} [signal] how to ask it to stop
 * @property {number} [grace] milliseconds before SIGKILL
 */

export class Superviseur {
  #journaux;
  #dire;
  #suivis = [];
  #arret = false;
  #gardien;

  /** Called whenever a process number changes. */
  apresChangement = () => undefined;

  /** @param {{ journaux: string, dire?: (message: string) => void }} options */
  constructor({ journaux, dire = () => undefined }) {
    this.#journaux = journaux;
    this.#dire = dire;
    mkdirSync(journaux, { recursive: true });
    const gardien = join(dirname(fileURLToPath(import.meta.url)), 'gardien.mjs');
    this.#gardien = spawn(process.execPath, [gardien], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
    this.#gardien.unref();
    this.#gardien.stdin.on('error', () => undefined); // the shadow may be gone: the supervisor still does its own stopping
    this.#gardien.stdin.unref();
  }

  get processus() {
    return this.#suivis.map(({ programme, enfant }) => ({ nom: programme.nom, pid: enfant?.pid ?? null }));
  }

  /**
   * Starts a program and waits until it is ready.
   * @param {Programme} programme
   * @throws when it is told to stop meanwhile, and a Panne with the last lines of its log when it dies before, or is not ready in time
   */
  async demarrer(programme) {
    const suivi = { programme, enfant: undefined, recul: RECUL_MIN, lance: 0, pret: false, minuterie: undefined };
    this.#suivis.push(suivi);
    this.#lancer(suivi);
    const limite = Date.now() + (programme.delai ?? 60_000);
    for (;;) {
      const pret = await programme.pret();
      if (this.#arret) throw new Error('stopping');
      // An answer while our child is dying of a taken port is somebody else's: too early an answer is asked for again.
      if (pret && suivi.enfant !== undefined && Date.now() - suivi.lance > TROP_TOT) break;
      if (suivi.enfant === undefined)
        throw pannes.processusMort(
          programme.nom,
          this.journal(programme.nom),
          finDuJournal(this.journal(programme.nom)),
        );
      if (Date.now() > limite) {
        throw pannes.processusMuet(
          programme.nom,
          (programme.delai ?? 60_000) / 1000,
          this.journal(programme.nom),
          finDuJournal(this.journal(programme.nom)),
        );
      }
      await attendre(100);
    }
    suivi.pret = true;
  }

  /** Tells the shadow whom to stop if this process cannot. */
  #confier() {
    const vivants = this.#suivis.filter(({ enfant }) => enfant?.pid !== undefined);
    const liste = vivants.map(({ programme: { signal = 'SIGTERM', grace = GRACE }, enfant }) => ({
      pid: enfant.pid,
      signal,
      grace,
    }));
    this.#gardien.stdin.write(`${JSON.stringify(liste)}\n`);
    this.apresChangement();
  }

  #lancer(suivi) {
    if (this.#arret) return;
    const { nom, commande, args, env, cwd, uid, gid } = suivi.programme;
    const journal = ouvrirJournal(this.journal(nom));
    const enfant = spawn(commande, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', journal, journal],
      detached: true,
      ...(cwd !== undefined && { cwd }),
      ...(uid !== undefined && { uid, gid }),
    });
    closeSync(journal);
    suivi.enfant = enfant;
    suivi.lance = Date.now();
    this.#confier();
    const fini = (pourquoi) => {
      if (suivi.enfant !== enfant) return;
      suivi.enfant = undefined;
      this.#confier();
      if (this.#arret || !suivi.pret) return; // dead before being ready: `demarrer` tells
      if (Date.now() - suivi.lance > STABLE) suivi.recul = RECUL_MIN;
      this.#dire(
        `« ${nom} » s’est arrêté (${pourquoi}) ; relance dans ${suivi.recul / 1000} s. Journal : ${this.journal(nom)}`,
      );
      suivi.minuterie = setTimeout(() => {
        this.#lancer(suivi);
        this.#dire(`« ${nom} » est relancé.`);
      }, suivi.recul);
      suivi.recul = Math.min(suivi.recul * 2, RECUL_MAX);
    };
    enfant.once('error', (e) => fini(e.message));
    enfant.once('exit', (code, signal) => fini(signal ?? `code ${code}`));
  }

  /** Stops everything, last started first; each gets its grace, then is killed. */
  async arreter(surEtape = () => undefined) {
    this.#arret = true;
    for (const suivi of this.#suivis.toReversed()) {
      clearTimeout(suivi.minuterie);
      const { enfant, programme } = suivi;
      if (enfant === undefined) continue;
      surEtape(programme.nom);
      const fin = new Promise((resolve) => enfant.once('exit', resolve));
      enfant.kill(programme.signal ?? 'SIGTERM');
      const insister = setTimeout(() => enfant.kill('SIGKILL'), programme.grace ?? GRACE);
      await fin;
      clearTimeout(insister);
    }
    this.#gardien.stdin.end();
  }

  journal(nom) {
    return join(this.#journaux, `${nom}.log`);
  }
}
