// The open loop, shared by the measures (TypeScript) and by the programs that drive a subject.

/**
 * Each starts at its scheduled instant whatever became of the others; latency counts from that instant (ms).
 * @param {readonly number[]} prevues milliseconds from now, drawn in advance
 * @param {(n: number) => Promise<boolean>} faire false, or an error: refused
 * @returns {Promise<{ latences: number[], refuses: number, retardees: number }>} `retardees`: those that this generator itself began
 * more than 5 ms late; beyond 1 %, it is the generator that was measured
 */
export async function boucleOuverte(prevues, faire) {
  const debut = performance.now();
  const latences = [];
  let [refuses, retardees] = [0, 0];
  const encours = prevues.map(
    (quand, n) =>
      new Promise((fini) => {
        setTimeout(() => {
          if (performance.now() - debut - quand > 5) retardees += 1;
          void faire(n)
            .catch(() => false)
            .then((bon) => {
              if (!bon) refuses += 1;
              latences.push(performance.now() - debut - quand);
              fini();
            });
        }, quand);
      }),
  );
  await Promise.all(encours);
  return { latences, refuses, retardees };
}
