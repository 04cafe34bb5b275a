import type { Ecriture, GrandLivre } from './grand-livre.js';

interface Attente {
  ecriture: Ecriture;
  fin: (ecrit: boolean) => void;
}

const PREMIERE_ATTENTE_MS = 50;
const ATTENTE_MAX_MS = 2000;

/**
 * Records outcomes together: what arrives while a statement runs, and for `groupeMs` after it began, leaves with the next one. An
 * outcome is known only here, so a broken base is tried again for a while before it is given up to the sweeper, which then has to call
 * it uncertain.
 */
export class Consignateur {
  private file: Attente[] = [];
  private enCours = false;

  constructor(
    private readonly livre: GrandLivre,
    private readonly surEchec: (erreur: unknown) => void,
    private readonly patienceMs: number,
    private readonly groupeMs: number,
  ) {}

  /** @returns false when the claim was lost, or the base stayed silent for too long */
  noter(ecriture: Ecriture): Promise<boolean> {
    return new Promise((fin) => {
      this.file.push({ ecriture, fin });
      if (!this.enCours) void this.vider();
    });
  }

  private async vider(): Promise<void> {
    this.enCours = true;
    while (this.file.length > 0) {
      const debut = performance.now();
      await this.ecrire(this.file.splice(0));
      const reste = this.groupeMs - (performance.now() - debut);
      if (reste > 0) await new Promise((resolve) => setTimeout(resolve, reste));
    }
    this.enCours = false;
  }

  private async ecrire(lot: Attente[]): Promise<void> {
    try {
      await this.consigner(lot);
    } catch (erreur) {
      this.surEchec(erreur);
      // One bad row must not hold the others back: from now on each goes alone.
      await Promise.all(lot.map((a) => this.insister(a)));
    }
  }

  private async insister(attente: Attente): Promise<void> {
    let pause = PREMIERE_ATTENTE_MS;
    for (let attendu = 0; attendu < this.patienceMs; attendu += pause, pause = Math.min(pause * 2, ATTENTE_MAX_MS)) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      try {
        await this.consigner([attente]);
        return;
      } catch (erreur) {
        this.surEchec(erreur);
      }
    }
    attente.fin(false);
  }

  private async consigner(lot: Attente[]): Promise<void> {
    const cles = await this.livre.consigner(lot.map((a) => a.ecriture));
    for (const { ecriture, fin } of lot) fin(cles.has(ecriture.jeton.cle));
  }
}
