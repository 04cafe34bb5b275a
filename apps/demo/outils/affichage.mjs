// One line per step, with the seconds it took. On a terminal the line of a running step is redrawn every second; in a log a
// long step says what it is doing every fifteen seconds, so that nobody believes it stuck.
const RAPPEL = 15_000;
let muet = false;

/** From now on steps say nothing: what they were doing is being stopped. */
export function taire() {
  muet = true;
}

/**
 * @template T
 * @param {string} nom
 * @param {(dire: (message: string) => void) => Promise<T>} faire is given a function that tells what it is doing now
 * @param {{ direct?: boolean }} [options] `direct: false` when several steps run together: no line is redrawn
 * @returns {Promise<T>}
 */
export async function etape(nom, faire, { direct = process.stdout.isTTY } = {}) {
  const debut = performance.now();
  const secondes = () => ((performance.now() - debut) / 1000).toFixed(1);
  let maintenant = '';
  const redessiner = () => {
    if (muet) return;
    const texte = `  … ${nom} (${secondes()} s) ${maintenant}`;
    process.stdout.write(direct ? `\r\x1b[2K${texte.slice(0, (process.stdout.columns ?? 80) - 1)}` : `${texte}\n`);
  };
  if (direct) redessiner();
  const minuterie = setInterval(redessiner, direct ? 1000 : RAPPEL);
  const clore = (signe, reste) => {
    clearInterval(minuterie);
    if (!muet) process.stdout.write(`${direct ? '\r\x1b[2K' : ''}  ${signe} ${nom} (${secondes()} s)${reste}\n`);
  };
  try {
    const resultat = await faire((message) => {
      maintenant = message;
    });
    clore('✔', maintenant === '' ? '' : ` : ${maintenant}`);
    return resultat;
  } catch (e) {
    clore('✖', '');
    throw e;
  }
}
