/** Milliseconds, from an origin of its own. */
export interface Montre {
  maintenant(): number;
  attendre(ms: number): Promise<void>;
}

const SECONDE = 1000;
/** A pump that was kept waiting may make up for so much, and no more. */
const RATTRAPAGE = 100;
const FREIN_MAX = 60 * SECONDE;
/** Temporary refusals without an acceptance between them: one alone may speak of a single mailbox. */
const REFUS_DE_SUITE = 2;

const montre: Montre = {
  maintenant: () => performance.now(),
  attendre: (ms) => new Promise((resolve) => setTimeout(resolve, ms).unref()), // it keeps no process alive
};

/**
 * How fast a lane hands over. Of `parSeconde` places, each is taken by an attempt and free again one second after its end: whatever
 * the delays, no second at the relay sees more than that. Attempts are spread over the second, so that other lanes find the relay
 * free between them. When the relay puts off one mail after another, all wait, twice as long each time up to a minute.
 */
export class Debit {
  /** When each free place may be taken again. */
  private readonly libres: number[];
  private prochain = 0;
  private frein = 0;
  private refus = 0;
  private arrete = false;
  private file: Promise<unknown> = Promise.resolve();
  private signaler = (): void => undefined;

  constructor(
    private readonly parSeconde: number,
    private readonly temps: Montre = montre,
  ) {
    this.libres = Array.from({ length: parSeconde }, () => -Infinity);
  }

  /** One after the other, in the order of asking. @returns false when the lane stopped before its turn */
  prendre(): Promise<boolean> {
    const tour = this.file.then(() => this.attendreSonTour());
    this.file = tour;
    return tour;
  }

  /** The attempt is over. @param remis whether the relay took the mail; undefined: it says nothing of the relay */
  rendre(remis: boolean | undefined): void {
    const maintenant = this.temps.maintenant();
    this.libres.push(maintenant + SECONDE);
    if (remis === true) this.refus = this.frein = 0;
    else if (remis === false) this.freiner(maintenant);
    this.signaler();
  }

  /** Whoever still waits gives up. */
  arreter(): void {
    this.arrete = true;
    this.signaler();
  }

  private async attendreSonTour(): Promise<boolean> {
    while (!this.arrete) {
      const [libre] = this.libres;
      const maintenant = this.temps.maintenant();
      const reste = libre === undefined ? Infinity : Math.max(libre, this.prochain) - maintenant;
      if (reste <= 0) {
        this.libres.shift();
        this.prochain = Math.max(this.prochain, maintenant - RATTRAPAGE) + SECONDE / this.parSeconde;
        return true;
      }
      const signal = new Promise<void>((resolve) => (this.signaler = resolve));
      await (reste === Infinity ? signal : Promise.race([signal, this.temps.attendre(reste)]));
    }
    return false;
  }

  /** Those that were on their way together are one warning. */
  private freiner(maintenant: number): void {
    this.refus += 1;
    if (this.refus < REFUS_DE_SUITE || maintenant < this.prochain - SECONDE / this.parSeconde) return;
    this.frein = Math.min(Math.max(this.frein * 2, SECONDE), FREIN_MAX);
    this.prochain = maintenant + this.frein;
  }
}
