// Waiting for something to be true: asked again and again, never believed because time has passed.
import { attendre as dormir } from '../outils/processus.mjs';

const PERIODE = 200;

/**
 * @template T
 * @param {string} quoi what is waited for, in French: it is the message when it does not come
 * @param {() => Promise<T | undefined | false>} demander
 * @param {number} [limite] milliseconds
 * @returns {Promise<T>} the first answer that is neither undefined nor false
 */
export async function attendreQue(quoi, demander, limite = 60_000) {
  const debut = performance.now();
  for (;;) {
    const reponse = await demander();
    if (reponse !== undefined && reponse !== false) return reponse;
    if (performance.now() - debut > limite) throw new Error(`Attendu en vain pendant ${limite / 1000} s : ${quoi}.`);
    await dormir(PERIODE);
  }
}
