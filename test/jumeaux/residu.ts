import { SERVICE_EXTERIEUR } from './accompagnes.js';
import { aLAgent } from './observateurs.js';

/** What remains different, and is accepted (decision 9): mails to the agent's own address and to those with whom he lets share, the
 * number of accompaniments. Measured, never compared. */
export class Residu {
  readonly courriels: [number, number] = [0, 0];
  /** Runs of accompaniments that a reader of Temporal may count, and mails to recipients of shares, in each world. */
  readonly accompagnements: [number, number] = [0, 0];
  readonly partages: [number, number] = [0, 0];
  private readonly instants = new Map<string, [string[], string[]]>();

  noter(a: readonly { a: string }[], b: readonly { a: string }[], instant: Date): void {
    [a, b].forEach((recus, monde) => {
      this.partages[monde as 0 | 1] += recus.filter((r) => r.a === SERVICE_EXTERIEUR).length;
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
    for (const monde of [0, 1] as const) {
      this.accompagnements[monde] += autre.accompagnements[monde];
      this.partages[monde] += autre.partages[monde];
    }
    for (const [adresse, vus] of autre.instants) this.instants.set(`${adresse} ${this.instants.size}`, vus);
  }
}
