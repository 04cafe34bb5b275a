import type { RelaisSmtp } from './adresse-smtp.js';
import { Connexion, type DelaisSmtp, type Envoi } from './connexion.js';
import type { Verdict } from './verdict.js';

export interface ReglageRemise {
  /** Sessions open at once; each lane has its own. */
  taille?: number;
  delais?: Partial<DelaisSmtp>;
  nom?: string;
  autorite?: string;
}

export const DELAIS: DelaisSmtp = {
  connexion: 10_000,
  accueil: 10_000,
  enveloppe: 30_000,
  apresPoint: 120_000,
  inactif: 5_000,
};

const ADRESSE = /^[^\s<>@,;]+@[^\s<>@,;]+$/;

/** Hands mails over to the ministry's relay, a few at a time, over sessions that serve several mails. */
export class Remise {
  private readonly taille: number;
  private readonly delais: DelaisSmtp;
  private readonly libres: { connexion: Connexion; minuterie: NodeJS.Timeout }[] = [];
  private readonly enAttente: (() => void)[] = [];
  private occupees = 0;

  constructor(
    private readonly relais: RelaisSmtp,
    private readonly reglage: ReglageRemise = {},
  ) {
    this.taille = reglage.taille ?? 4;
    this.delais = { ...DELAIS, ...reglage.delais };
  }

  /** One attempt, one verdict; never throws for what the network does. */
  async remettre(envoi: Envoi): Promise<Verdict> {
    if (!ADRESSE.test(envoi.destinataire)) return { issue: 'REFUSE_DEF', code: null, motif: 'ADRESSE' };
    await this.prendrePlace();
    try {
      const ouverte = this.reprendre();
      if (ouverte !== undefined) {
        const { verdict, avancee } = await ouverte.envoyer(envoi);
        this.rendre(ouverte);
        // A session that the relay had closed while it slept says nothing about the mail: a new one is tried at once.
        const perdue =
          verdict.issue === 'NON_REMIS' && avancee === 'enveloppe' && (verdict.code === null || verdict.code === 421);
        if (!perdue) return verdict;
      }
      const neuve = await Connexion.ouvrir(this.relais, { ...this.reglage, delais: this.delais });
      if (!(neuve instanceof Connexion)) return neuve;
      const { verdict } = await neuve.envoyer(envoi);
      this.rendre(neuve);
      return verdict;
    } finally {
      this.rendrePlace();
    }
  }

  /** Closes the sleeping sessions; the others close with their mail. */
  fermer(): void {
    for (const { connexion, minuterie } of this.libres.splice(0)) {
      clearTimeout(minuterie);
      connexion.quitter();
    }
  }

  private reprendre(): Connexion | undefined {
    for (;;) {
      const libre = this.libres.pop();
      if (libre === undefined) return undefined;
      clearTimeout(libre.minuterie);
      if (libre.connexion.vivante) return libre.connexion;
    }
  }

  private rendre(connexion: Connexion): void {
    if (!connexion.vivante) return;
    const minuterie = setTimeout(() => {
      this.libres.splice(
        this.libres.findIndex((l) => l.connexion === connexion),
        1,
      );
      connexion.quitter();
    }, this.delais.inactif);
    this.libres.push({ connexion, minuterie });
  }

  private async prendrePlace(): Promise<void> {
    if (this.occupees < this.taille) {
      this.occupees += 1;
      return;
    }
    await new Promise<void>((resolve) => this.enAttente.push(resolve)); // the place is handed on, not freed
  }

  private rendrePlace(): void {
    const suivant = this.enAttente.shift();
    if (suivant === undefined) this.occupees -= 1;
    else suivant();
  }
}
