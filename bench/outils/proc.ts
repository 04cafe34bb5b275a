import { readFileSync } from 'node:fs';

/** The kernel counts CPU time in hundredths of a second (USER_HZ is 100 on every Linux that matters). */
const CENTIEME_MS = 10;

/** CPU used since its start by a process, by those of its children that live, and by those that it has buried; ms. */
export function cpuMs(pid: number): number {
  return enfants(pid).reduce((somme, enfant) => somme + tics(enfant, false), tics(pid, true)) * CENTIEME_MS;
}

/** Resident memory and its highest so far, of the process alone; bytes. */
export function memoire(pid: number): { rss: number; sommet: number } {
  const statut = lire(`/proc/${pid}/status`);
  const ko = (nom: string): number => Number(new RegExp(`^${nom}:\\s+(\\d+) kB`, 'm').exec(statut)?.[1] ?? 0) * 1024;
  return { rss: ko('VmRSS'), sommet: ko('VmHWM') };
}

/** Its own memory and its children's, what they share counted once (proportional set size); bytes. */
export function memoirePartagee(pid: number): number {
  return [pid, ...enfants(pid)].reduce(
    (somme, p) => somme + Number(/^Pss:\s+(\d+) kB/m.exec(lire(`/proc/${p}/smaps_rollup`))?.[1] ?? 0) * 1024,
    0,
  );
}

function enfants(pid: number): number[] {
  return lire(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
}

/** Fields 14 to 17 of its line, counted after the name, which may hold anything. */
function tics(pid: number, avecLesMorts: boolean): number {
  const champs = lire(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ').map(Number) ?? [];
  const [lui, noyau, morts, noyauDesMorts] = champs.slice(11, 15) as [number, number, number, number];
  return (lui ?? 0) + (noyau ?? 0) + (avecLesMorts ? (morts ?? 0) + (noyauDesMorts ?? 0) : 0);
}

function lire(fichier: string): string {
  try {
    return readFileSync(fichier, 'utf8');
  } catch {
    return ''; // it has ended between two looks
  }
}
