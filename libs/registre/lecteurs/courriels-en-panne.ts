import { lireEnTantQue, type Acces } from './lecteur.js';

/** A mail of the service itself that somebody must look at: what kind, since when; never whose. */
export interface CourrielEnPanne {
  /** Opaque; tells lines apart and nothing else. */
  repere: string;
  gabarit: string;
  classe: 'vital' | 'courtoisie';
  etat: string;
  depuis: string;
}

export interface CourrielsEnPanne {
  instant: string;
  nombre: number;
  /** The hundred oldest. */
  plusAnciens: CourrielEnPanne[];
  /** Messages that came to a return address and were neither reports nor automatic answers. */
  retoursIgnores: number;
}

/** For the administrateur; empty for anybody else (the SQL function asks again who it is). */
export async function lireCourrielsEnPanne(acces: Acces, personne: string): Promise<CourrielsEnPanne> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<{ lu: Omit<CourrielsEnPanne, 'instant'>; instant: Date }>(
      `SELECT lire_courriels_en_panne() AS lu, ${acces.horloge.sql()} AS instant`,
    );
    const [ligne] = rows;
    if (ligne === undefined) throw new Error('lire_courriels_en_panne answered nothing');
    const { lu, instant } = ligne;
    const plusAnciens = lu.plusAnciens.map((c) => ({ ...c, depuis: new Date(c.depuis).toISOString() }));
    return { ...lu, plusAnciens, instant: instant.toISOString() };
  });
}

/**
 * Sends it again as it is, or puts it away; the row keeps who did it and when. No dossier is opened, no state of one changes: a
 * second click finds nothing left to do.
 * @returns false when it is no longer in the list
 */
export async function reglerCourriel(
  acces: Acces,
  personne: string,
  { repere, geste }: { repere: string; geste: 'relancer' | 'classer' },
): Promise<boolean> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<{ regle: boolean }>(
      `SELECT regler_courriel($1, $2, ${acces.horloge.sql()}) AS regle`,
      [repere, geste === 'relancer'],
    );
    return rows[0]?.regle === true;
  });
}
