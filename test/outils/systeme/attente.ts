import { setTimeout as reposer } from 'node:timers/promises';

const PAS_MS = 200;
/** Several houses share two cores, and the machine may do much else. */
const PATIENCE_MS = 180_000;

/**
 * Awaits a fact of the outside world, which nobody announces to a test. The limit only ends a test that would wait for ever;
 * it asserts no speed.
 * @returns the first value that is neither false nor undefined
 */
export async function jusqua<T>(
  condition: () => Promise<T | false | undefined> | T | false | undefined,
  { quoi, indice }: { quoi: string; indice?: () => string },
): Promise<T> {
  const limite = performance.now() + PATIENCE_MS;
  for (;;) {
    const vu = await condition();
    if (vu !== false && vu !== undefined) return vu;
    if (performance.now() > limite)
      throw new Error(`Never seen in ${PATIENCE_MS / 1000} s: ${quoi}${indice === undefined ? '' : `\n${indice()}`}`);
    await reposer(PAS_MS);
  }
}

/** A deadline for a loop that looks again and again: ends it by an error that says what never came. */
export function echeance(quoi: () => string): () => void {
  const limite = performance.now() + PATIENCE_MS;
  return () => {
    if (performance.now() > limite) throw new Error(`Never in ${PATIENCE_MS / 1000} s: ${quoi()}`);
  };
}

/** The same for one call that might never answer. */
export async function auPlus<T>(quoi: string, appel: Promise<T>): Promise<T> {
  let minuterie: NodeJS.Timeout | undefined;
  const trop = new Promise<never>((_, reject) => {
    minuterie = setTimeout(() => reject(new Error(`Never in ${PATIENCE_MS / 1000} s: ${quoi}`)), PATIENCE_MS);
  });
  return Promise.race([appel, trop]).finally(() => clearTimeout(minuterie));
}
