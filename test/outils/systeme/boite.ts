import { jusqua } from './attente.js';

/** A letter as the mail sink keeps it. */
export interface Courriel {
  n: number;
  le: string;
  de: string;
  pour: string;
  sujet: string;
  messageId: string;
  texte: string;
  html: string;
  entetes: Record<string, string>;
}

export type PanneSmtp = 'normal' | 'refuse550' | 'temporaire451' | 'muet-apres-point' | 'coupe-apres-point';

/** What the mail sink received, oldest first. */
export class Boite {
  constructor(readonly url: string) {}

  async lister(pour = ''): Promise<Courriel[]> {
    const reponse = await fetch(`${this.url}/api/courriels?pour=${encodeURIComponent(pour)}`);
    return (await reponse.json()) as Courriel[];
  }

  /** Waits for the `combien`-th letter to this address. @returns all of them */
  async attendre(pour: string, combien = 1): Promise<Courriel[]> {
    return jusqua(
      async () => {
        const recus = await this.lister(pour);
        return recus.length >= combien && recus;
      },
      { quoi: `${combien} courriel(s) pour ${pour}` },
    );
  }

  /** How the SMTP server behaves from now on, for the next `combien` letters. */
  async panne(mode: PanneSmtp, combien?: number): Promise<void> {
    const reponse = await fetch(`${this.url}/api/panne`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ mode, ...(combien === undefined ? {} : { combien }) }),
    });
    if (!reponse.ok) throw new Error(await reponse.text());
  }
}
