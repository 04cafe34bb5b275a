import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** As the launcher understood the command (bench/lancer.mjs). */
export interface Options {
  /** A look that takes two minutes: small sizes, one round. */
  court: boolean;
  tours: number;
  /** The greatest size played. */
  jusqua: number;
  /** Arrivals are drawn from it: the same in each run. */
  graine: number;
  /** Where the results go. */
  dossier: string;
  /** The state of the code. */
  git: string;
}

export function lireOptions(env: NodeJS.ProcessEnv = process.env): Options {
  const nombre = (nom: string, defaut: number): number => Number(env[nom] ?? defaut);
  return {
    court: env['RELAIS_BENCH_COURT'] === '1',
    tours: nombre('RELAIS_BENCH_TOURS', 1),
    jusqua: nombre('RELAIS_BENCH_JUSQUA', Infinity),
    graine: nombre('RELAIS_BENCH_GRAINE', 7),
    dossier: env['RELAIS_BENCH_DOSSIER'] ?? join(tmpdir(), 'relais-bench-resultats'),
    git: env['RELAIS_BENCH_GIT'] ?? 'inconnu',
  };
}
