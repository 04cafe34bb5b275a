import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Enfant, type Programme } from './enfant.js';
import { RACINE } from './programmes.js';

/** Makes the processes of one test file, and everything that must be undone after it, last made first. */
export class Atelier {
  readonly dossier = mkdtempSync(join(tmpdir(), 'relais-systeme-'));
  private readonly menage: (() => Promise<void> | void)[] = [];
  private readonly enfants: Enfant[] = [];
  private readonly ombre = spawn(process.execPath, [join(RACINE, 'apps/demo/gardien.mjs')], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });

  constructor() {
    this.apres(() => rmSync(this.dossier, { recursive: true, force: true }));
    mkdirSync(join(this.dossier, 'journaux'));
    this.ombre.unref();
    this.ombre.stdin.on('error', () => undefined); // it may be gone: the test still ends its own children
    this.apres(() => void this.ombre.stdin.end());
  }

  enfant(programme: Programme, releve = false): Enfant {
    const fichier = join(this.dossier, 'journaux', `${programme.nom}.log`);
    const enfant = new Enfant(programme, fichier, () => this.confier(), releve);
    this.enfants.push(enfant);
    this.apres(async () => void (await enfant.arreter()));
    return enfant;
  }

  apres(f: () => Promise<void> | void): void {
    this.menage.push(f);
  }

  async fermer(): Promise<void> {
    for (const f of this.menage.splice(0).reverse()) await f();
  }

  /** If this test process is killed by force, the supervisor's shadow ends its children. */
  private confier(): void {
    const vivants = this.enfants.flatMap(({ pid }) =>
      pid === undefined ? [] : [{ pid, signal: 'SIGTERM', grace: 5000 }],
    );
    if (this.ombre.stdin.writable) this.ombre.stdin.write(`${JSON.stringify(vivants)}\n`);
  }
}
