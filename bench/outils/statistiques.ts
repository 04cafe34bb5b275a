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

export { boucleOuverte, type Boucle } from './boucle.mjs';
