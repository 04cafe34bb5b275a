import { writeSync } from 'node:fs';

/** The launcher reads it beside the ordinary outputs; Jest run by hand has nobody to tell. */
const SORTIE = process.env['RELAIS_BENCH_AVANCEMENT'];

export function avancer(message: string): void {
  if (SORTIE !== undefined) writeSync(Number(SORTIE), `${message}\n`);
}

/** Tells the round, who plays, and how long what remains should take, from what is done. */
export class Avancement {
  private readonly debut = performance.now();
  private faites = 0;

  constructor(private readonly prevues: number) {}

  dire(quoi: string): void {
    avancer(`${quoi} · ${this.reste()}`);
  }

  fait(): void {
    this.faites += 1;
  }

  private reste(): string {
    if (this.faites === 0) return 'durée encore inconnue';
    if (this.faites >= this.prevues) return 'tour de plus, la machine a été dérangée';
    const s = ((performance.now() - this.debut) / this.faites) * (this.prevues - this.faites) * 0.001;
    return s < 60 ? `reste ${Math.ceil(s)} s environ` : `reste ${Math.ceil(s / 60)} min environ`;
  }
}
