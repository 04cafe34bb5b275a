import type { Banc, Valeurs } from '../outils/banc.js';
import type { TemporalDuBanc } from '../outils/temporal-pg.js';
import { arrivees } from '../outils/statistiques.js';
import { centile } from '../rendu/calculs.js';
import type { MaisonDuBanc } from './maison.js';
import { compterCpu, type NomSujet, type Plateau, type Sujet } from './sujets.js';
import { maintenant, suitesDepuis } from './suites.js';

export const PAR_SECONDE = 10;
export const ACTES_PAR_DOSSIER = 5;
/** Acts of one DR-1 in the product. */
export const ACTES = 10;
export const ARRETE = 'relais, Temporal arrêté';
/** The floor is so fast that as many dossiers as the others' would say nothing. */
const FOIS: Record<NomSujet, number> = { relais: 1, nu: 1, dbos: 1, sql: 8 };

export interface Tailles {
  seul: number;
  ensemble: number;
  /** Open loop. */
  actes: number;
}
export const COURTES: Tailles = { seul: 4, ensemble: 32, actes: 40 };
export const ENTIERES: Tailles = { seul: 15, ensemble: 80, actes: 60 };

/** Dossiers of Relais that one round uses up. */
export const dossiersParTour = ({ seul, ensemble, actes }: Tailles): number =>
  2 * ECHAUFFEMENT + seul + ensemble + 2 * Math.ceil(actes / ACTES_PAR_DOSSIER);

/** After a halt: polls that were cut, pages that were cold. */
const ECHAUFFEMENT = 2;

export class Tour {
  constructor(
    private readonly banc: Banc,
    private readonly plateau: Plateau,
    private readonly maison: MaisonDuBanc,
    private readonly temporal: TemporalDuBanc,
  ) {}

  async jouer(qui: string, tour: number, tailles: Tailles): Promise<void> {
    const sujet = this.plateau.sujets[qui === ARRETE ? 'relais' : (qui as NomSujet)];
    this.plateau.reveiller(sujet.nom);
    await sujet.conducteur.jouer(ECHAUFFEMENT, 1);
    if (qui === ARRETE) return this.sansTemporal(sujet, tour, tailles);
    await this.clos(sujet, tailles.seul, 1);
    await this.clos(sujet, tailles.ensemble, 16);
    await this.ouverte(sujet, qui, tour, tailles);
  }

  /** Closed loop: how many dossiers, at what cost. */
  private async clos(sujet: Sujet, dossiers: number, concurrence: number): Promise<void> {
    const combien = dossiers * FOIS[sujet.nom];
    const depuis = await maintenant(this.maison.systeme);
    await this.banc.phase({ sujet: sujet.nom, concurrence }, async () => {
      const { rendu, cpu } = await compterCpu(sujet, () => sujet.conducteur.jouer(combien, concurrence));
      const parDossier = Object.fromEntries(
        Object.entries(cpu).map(([nom, ms]) => [`cpu ${nom}`, [ms / combien, 'ms'] as const]),
      );
      const tout = Object.values(cpu).reduce((somme, ms) => somme + ms, 0);
      return {
        debit: [(combien * 1000) / rendu.fini, '/s'],
        debitRepondu: [(combien * 1000) / rendu.repondu, '/s'],
        cpu: [tout / combien, 'ms'],
        ...parDossier,
      } satisfies Valeurs;
    });
    if (sujet.nom === 'relais' && concurrence === 1) await this.delais(depuis);
  }

  /** P7: one dossier at a time leaves the machine idle enough. */
  private async delais(depuis: Date): Promise<void> {
    const suites = await suitesDepuis(this.maison.systeme, this.temporal.adresse, depuis);
    const delais = suites.map((s) => s.delai);
    this.banc.noter(
      { sujet: 'relais' },
      { reveilP50: [centile(delais, 0.5), 'ms'], reveilP99: [centile(delais, 0.99), 'ms'] },
    );
  }

  private async ouverte(sujet: Sujet, nom: string, tour: number, { actes }: Tailles): Promise<void> {
    const prevues = arrivees(actes, PAR_SECONDE, this.banc.options.graine + tour);
    await this.banc.phase({ sujet: nom }, async () => {
      const { latences, refuses, retardees } = await sujet.conducteur.boucle(prevues, ACTES_PAR_DOSSIER);
      return {
        p50: [centile(latences, 0.5), 'ms'],
        p99: [centile(latences, 0.99), 'ms'],
        refuses: [refuses, ''],
        retardees: [retardees / prevues.length, ''],
      };
    });
  }

  /** The server is gone, not slow; nobody waits for what the acts ask of it. */
  private async sansTemporal(sujet: Sujet, tour: number, tailles: Tailles): Promise<void> {
    await this.temporal.enfant.arreter();
    await sujet.conducteur.ouvrir({ ...this.maison.params, attendre: false });
    try {
      await this.ouverte(sujet, ARRETE, tour, tailles);
    } finally {
      await sujet.conducteur.ouvrir({ ...this.maison.params, attendre: true });
      await this.temporal.enfant.demarrer();
      await this.maison.systeme.horlogePrete();
      await sujet.conducteur.attendreLaSuite();
    }
  }
}
