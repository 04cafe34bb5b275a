import type pg from 'pg';

export interface Adresse {
  adresse: string | null;
  /** Another person reads the same mailbox. */
  partagee: boolean;
}

interface Attente {
  personne: string;
  trouver: (adresse: Adresse) => void;
  echouer: (erreur: unknown) => void;
}

const AUCUNE: Adresse = { adresse: null, partagee: false };
const PERSONNE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Addresses as the annuaire has them on the day the mail leaves. What is asked for while a statement runs leaves with the next one: a
 * thousand calls are not a thousand questions.
 */
export class Adresses {
  private file: Attente[] = [];
  private enCours = false;

  constructor(private readonly registre: pg.Pool) {}

  /**
   * A service outside is in no annuaire and was named by its address.
   * @throws Error DESTINATAIRE_ILLISIBLE when this is neither: it must not hold the others back
   */
  async de(a: unknown): Promise<Adresse> {
    if (typeof a === 'object' && a !== null && 'adresse' in a && typeof a.adresse === 'string')
      return { adresse: a.adresse, partagee: false };
    if (typeof a !== 'string' || !PERSONNE.test(a)) throw new Error('DESTINATAIRE_ILLISIBLE');
    return new Promise((trouver, echouer) => {
      this.file.push({ personne: a, trouver, echouer });
      if (!this.enCours) void this.vider();
    });
  }

  private async vider(): Promise<void> {
    this.enCours = true;
    while (this.file.length > 0) await this.demander(this.file.splice(0));
    this.enCours = false;
  }

  private async demander(lot: Attente[]): Promise<void> {
    try {
      const { rows } = await this.registre.query<Adresse & { personne: string }>(
        `SELECT personne, courriel AS adresse,
                EXISTS (SELECT 1 FROM identite j WHERE lower(j.courriel) = lower(i.courriel) AND j.personne <> i.personne) AS partagee
           FROM identite i WHERE personne = ANY ($1::uuid[])`,
        [lot.map((l) => l.personne)],
      );
      const connues = new Map(rows.map(({ personne, ...adresse }) => [personne, adresse]));
      for (const { personne, trouver } of lot) trouver(connues.get(personne) ?? AUCUNE);
    } catch (erreur) {
      for (const { echouer } of lot) echouer(erreur);
    }
  }
}
