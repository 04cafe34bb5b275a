import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mediane } from '../rendu/calculs.js';

/** How fast the machine was, just then. */
export interface Sonde {
  /** A fixed loop, ms. */
  calcul: number;
  /** One 8 KB page made durable, ms. */
  disque: number;
}

const [BOUCLES, PAGES] = [5, 60];
/** Beyond this share of the round's usual value, somebody else was at work. */
const ECART = 0.25;

export function sonder(): Sonde {
  return { calcul: mediane(Array.from({ length: BOUCLES }, calculer)), disque: mediane(ecrirePages()) };
}

function calculer(): number {
  const debut = performance.now();
  let x = 1;
  for (let i = 0; i < 6_000_000; i += 1) x = (x * 1_103_515_245 + i) | 0;
  if (x === 0.5) throw new Error('never: keeps the loop alive');
  return performance.now() - debut;
}

function ecrirePages(): number[] {
  const fichier = join(tmpdir(), `relais-sonde-${process.pid}`);
  const [f, page] = [openSync(fichier, 'w'), Buffer.alloc(8192, 1)];
  try {
    return Array.from({ length: PAGES }, () => {
      const debut = performance.now();
      writeSync(f, page);
      fdatasyncSync(f);
      return performance.now() - debut;
    });
  } finally {
    closeSync(f);
    rmSync(fichier);
  }
}

/** Whether one of these two looks differs from what the round usually saw. */
export function derange(siennes: readonly Sonde[], duTour: readonly Sonde[]): boolean {
  return (['calcul', 'disque'] as const).some((quoi) => {
    const usuel = mediane(duTour.map((s) => s[quoi]));
    return siennes.some((s) => Math.abs(s[quoi] / usuel - 1) > ECART);
  });
}
