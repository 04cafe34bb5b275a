import { loadavg } from 'node:os';
import type { Machine, Mesure, Rapport } from '../rendu/mesure.js';
import { ecrire } from '../rendu/ecrire.js';
import { Avancement } from './avancement.js';
import { derange, sonder, type Sonde } from './bruit.js';
import { laMachine } from './machine.js';
import { TOURS_PROPRES } from '../rendu/verdicts.js';
import { lireOptions, type Options } from './options.js';

/** What is measured now; the round is the bench's own business. */
export type Ou = Pick<Mesure, 'sujet'> & Partial<Pick<Mesure, 'variante' | 'taille' | 'concurrence'>>;
/** Name of what was measured -> value and unit. */
export type Valeurs = Record<string, readonly [valeur: number, unite: string]>;

/** Rounds that disturbed ones may add. */
const EN_PLUS = 3;

interface Phase {
  tour: number;
  sondes: Sonde[];
  mesures: Mesure[];
}

/** The generator itself was late for more than one departure in a hundred: it measured itself. */
const enRetard = (mesures: readonly Mesure[]): boolean =>
  mesures.some((m) => /retardees$/i.test(m.metrique) && m.valeur > 0.01);

/** One run of a benchmark: its rounds, what it measured, and what is left of it in the results folder. */
export class Banc {
  readonly options: Options = lireOptions();
  private readonly phases: Phase[] = [];
  private readonly chargeAvant = loadavg()[0] ?? 0;
  private tour = 1;

  constructor(private readonly nom: string) {}

  /**
   * Plays every subject once a round, in an order that turns with the rounds so that nobody always comes after the same one.
   * `echauffement`: a first round is played and forgotten.
   */
  async tours(
    sujets: readonly string[],
    jouer: (sujet: string, tour: number) => Promise<void>,
    { tours = this.options.tours, echauffement = !this.options.court }: { tours?: number; echauffement?: boolean } = {},
  ): Promise<void> {
    const premier = echauffement ? 0 : 1;
    const depuis = this.phases.length;
    const avancement = new Avancement((tours + 1 - premier) * sujets.length);
    for (this.tour = premier; this.tour <= tours || this.faute(tours, depuis); this.tour += 1)
      for (const i of sujets.keys()) {
        const sujet = sujets[(i + this.tour) % sujets.length] ?? '';
        avancement.dire(`${this.tour === 0 ? 'échauffement' : `tour ${this.tour} sur ${tours}`} · ${sujet}`);
        await jouer(sujet, this.tour);
        avancement.fait();
      }
    this.tour = 1;
  }

  /** Whether the machine was disturbed in so many rounds that another may give a verdict: some more are played, not for ever. */
  private faute(tours: number, depuis: number): boolean {
    if (tours < TOURS_PROPRES || this.tour > tours + EN_PLUS) return false;
    const bruits = new Map<number, boolean>();
    for (const { tour, bruit } of this.mesures(depuis)) bruits.set(tour, (bruits.get(tour) ?? false) || bruit === 1);
    return [...bruits.values()].filter((b) => !b).length < TOURS_PROPRES;
  }

  /** Measures between two looks at the machine. */
  async phase(ou: Ou, faire: () => Promise<Valeurs>): Promise<Valeurs> {
    const avant = sonder();
    const valeurs = await faire();
    this.garder(ou, valeurs, [avant, sonder()]);
    return valeurs;
  }

  /** A count, which no disturbed machine changes. */
  noter(ou: Ou, valeurs: Valeurs): void {
    this.garder(ou, valeurs, []);
  }

  /** Writes everything; `machine`: what this bench alone knows of the machinery (stores, versions). */
  finir(rapport: Rapport, machine: Machine = {}): void {
    const charge = { chargeAvant: this.chargeAvant.toFixed(1), chargeApres: (loadavg()[0] ?? 0).toFixed(1) };
    ecrire(this.options.dossier, this.nom, rapport, this.mesures(), {
      ...laMachine(this.options),
      ...machine,
      ...charge,
    });
  }

  /** All that was measured so far, or from that phase on. */
  mesures(depuis = 0): Mesure[] {
    return this.phases.slice(depuis).flatMap(({ tour, sondes, mesures }) => {
      const duTour = this.phases.filter((p) => p.tour === tour).flatMap((p) => p.sondes);
      const bruit = (sondes.length > 0 && derange(sondes, duTour)) || enRetard(mesures) ? 1 : 0;
      return mesures.map((m) => ({ ...m, bruit }) as const);
    });
  }

  private garder(ou: Ou, valeurs: Valeurs, sondes: Sonde[]): void {
    if (this.tour === 0) return;
    const commun = {
      bench: this.nom,
      variante: '',
      taille: 0,
      concurrence: 0,
      ...ou,
      tour: this.tour,
      bruit: 0,
    } as const;
    const mesures = Object.entries(valeurs).map(([metrique, [valeur, unite]]) => ({
      ...commun,
      metrique,
      unite,
      valeur,
    }));
    this.phases.push({ tour: this.tour, sondes, mesures });
  }
}
