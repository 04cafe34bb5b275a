import { setTimeout as reposer } from 'node:timers/promises';

const PAS_MS = 200;

/**
 * Awaits a fact of the outside world, which nobody announces to a test. The limit only ends a test that would wait for ever;
 * it asserts no speed.
 * @returns the first value that is neither false nor undefined
 */
export async function jusqua<T>(
  condition: () => Promise<T | false | undefined> | T | false | undefined,
  { quoi, delai = 45_000, indice }: { quoi: string; delai?: number; indice?: () => string },
): Promise<T> {
  const limite = performance.now() + delai;
  for (;;) {
    const vu = await condition();
    if (vu !== false && vu !== undefined) return vu;
    if (performance.now() > limite)
      throw new Error(`Never seen in ${delai / 1000} s: ${quoi}${indice === undefined ? '' : `\n${indice()}`}`);
    await reposer(PAS_MS);
  }
}
