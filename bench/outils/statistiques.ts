/** Exponential gaps from a seed (mulberry32), in ms: the same arrivals in each run. */
export function arrivees(combien: number, parSeconde: number, graine = 7): number[] {
  let [etat, instant] = [graine, 0];
  return Array.from({ length: combien }, () => {
    etat = (etat + 0x6d2b79f5) | 0;
    let t = Math.imul(etat ^ (etat >>> 15), 1 | etat);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    const hasard = ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
    instant += (-Math.log(1 - hasard) * 1000) / parSeconde;
    return instant;
  });
}

export interface Boucle {
  /** ms, from the instant at which each was due. */
  latences: number[];
  refuses: number;
  /** Those that the generator itself began more than 5 ms late: beyond 1 %, it is the generator that was measured. */
  retardees: number;
}

/** Open loop: each starts at its scheduled instant whatever became of the others; latency counts from that instant (ms). */
export async function boucleOuverte(
  prevues: readonly number[],
  faire: (n: number) => Promise<boolean>,
): Promise<Boucle> {
  const debut = performance.now();
  const latences: number[] = [];
  let [refuses, retardees] = [0, 0];
  const encours = prevues.map(
    (quand, n) =>
      new Promise<void>((fini) => {
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
