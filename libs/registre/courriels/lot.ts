const VITE_MS = 300;
const LENT_MS = 1000;

/**
 * How many mails a pump claims at once: as many as it hands over in a moment. A relay that takes them quickly finds them claimed by the
 * hundred, since each claim sorts all that is due; towards a slow one they stay free for the pump of another process.
 */
export class Lot {
  private depuis = 0;
  private pleine = false;
  private readonly min: number;

  constructor(
    public taille: number,
    private readonly max: number,
  ) {
    this.min = taille;
  }

  /** A claim was made, after half of the one before had gone. @param pleine it found as many mails as it asked for */
  reclame(pleine: boolean): void {
    const maintenant = performance.now();
    const ecoule = maintenant - this.depuis;
    if (this.pleine && ecoule < VITE_MS) this.taille = Math.min(this.taille * 2, this.max);
    if (this.pleine && ecoule > LENT_MS) this.taille = Math.max(this.taille >> 1, this.min);
    this.pleine = pleine;
    this.depuis = maintenant;
  }
}
