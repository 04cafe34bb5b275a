import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { jusqua } from '../../outils/systeme/attente.js';

interface Ligne {
  processus?: { nom: string; pid: number | null }[];
  arret?: string;
  pret?: true;
  panne?: { message: string; detail: string };
}

let journaux: string;
let lanceur: ChildProcess;
let lignes: Ligne[];

function lancer(sorte = 'normal'): void {
  lanceur = spawn(process.execPath, ['test/unitaire/demo/lanceur-essai.mjs', journaux, sorte], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (lanceur.stdout === null) throw new Error('no pipe');
  createInterface({ input: lanceur.stdout }).on('line', (l) => lignes.push(JSON.parse(l) as Ligne));
}

const pids = (): (number | null)[] => lignes.findLast((l) => l.processus)?.processus?.map(({ pid }) => pid) ?? [];
const pret = (): Promise<unknown> => jusqua(() => lignes.some((l) => l.pret), { quoi: 'les deux enfants' });

function vit(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/\) Z /u.test(readFileSync(`/proc/${pid}/stat`, 'utf8')); // dead, but not yet buried
  } catch {
    return false;
  }
}

beforeEach(() => {
  journaux = mkdtempSync(join(tmpdir(), 'relais-superviseur-'));
  lignes = [];
});
afterEach(() => {
  lanceur.kill('SIGKILL');
  rmSync(journaux, { recursive: true, force: true });
});

describe('le superviseur de npm start', () => {
  it('relance un processus tué, sans toucher aux autres', async () => {
    lancer();
    await pret();
    const [premier, second] = pids();
    process.kill(second ?? 0, 'SIGKILL');
    const nouveau = await jusqua(() => pids()[1] !== second && (pids()[1] ?? false), { quoi: 'un second processus' });
    expect(nouveau).not.toBe(second);
    expect(pids()[0]).toBe(premier);
  });

  it('arrête tout dans l’ordre inverse du démarrage', async () => {
    lancer();
    await pret();
    const enfants = pids();
    lanceur.kill('SIGTERM');
    await once(lanceur, 'exit');
    expect(lignes.flatMap((l) => l.arret ?? [])).toEqual(['second', 'premier']);
    expect(enfants.filter((pid) => vit(pid ?? 0))).toEqual([]);
  });

  it('tué de force, ne laisse personne derrière lui', async () => {
    lancer();
    await pret();
    const enfants = pids().map((pid) => pid ?? 0);
    lanceur.kill('SIGKILL');
    await jusqua(() => enfants.every((pid) => !vit(pid)), { quoi: 'la fin des enfants' });
  });

  it('dit la fin du journal de celui qui meurt avant d’être prêt, et n’insiste pas', async () => {
    lancer('mourant');
    await once(lanceur, 'exit');
    expect(lignes.find((l) => l.panne)?.panne).toEqual({
      message: 'Le processus « second » s’est arrêté avant d’être prêt.',
      detail: 'la raison',
    });
    expect(pids()).toEqual([null, null]);
  });
});
