import { aLAgent } from './observateurs.js';

/** What remains different, and is accepted (decision 9): mails to the agent's own address. Measured, never compared. */
export class Residu {
  readonly courriels: [number, number] = [0, 0];
  private readonly instants = new Map<string, [string[], string[]]>();

  noter(a: readonly { a: string }[], b: readonly { a: string }[], instant: Date): void {
    [a, b].forEach((recus, monde) => {
      for (const { a: adresse } of recus.filter((r) => aLAgent(r.a))) {
        const vus = this.instants.get(adresse) ?? [[], []];
        vus[monde as 0 | 1].push(instant.toISOString());
        this.instants.set(adresse, vus);
        this.courriels[monde as 0 | 1] += 1;
      }
    });
  }

  /** Agents whose own mails are not the same in both worlds, and by how many mails at most. */
  get agents(): { differents: number; ecartMax: number } {
    const ecarts = [...this.instants.values()].map(([a, b]) => {
      const seuls = (x: string[], y: string[]): number => x.filter((i) => !y.includes(i)).length;
      return seuls(a, b) + seuls(b, a);
    });
    return { differents: ecarts.filter((e) => e > 0).length, ecartMax: Math.max(0, ...ecarts) };
  }

  ajouter(autre: Residu): void {
    this.courriels[0] += autre.courriels[0];
    this.courriels[1] += autre.courriels[1];
    for (const [adresse, vus] of autre.instants) this.instants.set(`${adresse} ${this.instants.size}`, vus);
  }
}
