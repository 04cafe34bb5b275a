/** A task repeated until it is stopped; a call wakes it at once. It rests after each round, longer when the round failed. */
export class Boucle {
  private arretee = false;
  private enCours: Promise<void> | undefined;
  private debout: (() => void) | undefined;
  private demande = false;

  constructor(
    private readonly tour: () => Promise<boolean>,
    private readonly reposMs: number,
    private readonly surErreur: (erreur: unknown) => void,
  ) {}

  demarrer(): void {
    this.enCours ??= this.tourner();
  }

  /** Something is due: do not wait for the end of the rest. */
  reveiller(): void {
    this.demande = true;
    this.debout?.();
  }

  /** Lets the round in progress end, then no other begins. */
  async arreter(): Promise<void> {
    this.arretee = true;
    this.debout?.();
    await this.enCours;
  }

  private async tourner(): Promise<void> {
    let echecs = 0;
    while (!this.arretee) {
      this.demande = false;
      let encore = false;
      try {
        encore = await this.tour();
        echecs = 0;
      } catch (erreur) {
        echecs = Math.min(echecs + 1, 5);
        this.surErreur(erreur);
      }
      if (!encore && !this.demande) await this.reposer(this.reposMs * 2 ** echecs);
    }
  }

  private async reposer(ms: number): Promise<void> {
    if (this.arretee) return;
    await new Promise<void>((fin) => {
      const minuterie = setTimeout(fin, ms);
      this.debout = (): void => {
        clearTimeout(minuterie);
        fin();
      };
    });
    this.debout = undefined;
  }
}
