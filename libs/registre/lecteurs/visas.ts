import { lireEnTantQue, type Acces } from './lecteur.js';

/** A dossier whose time is over, as the archives see it: nothing of it, and nobody's. */
export interface VisaAttendu {
  reference: string;
  nature: string;
  creeLe: string;
  /** Since when its time is over. */
  depuis: string;
  /** They want it: it stays, and is settled by humans. */
  versement: boolean;
}

/** What waits for the archives, the oldest first; empty for whoever is not the administrateur. */
export async function visasAttendus(acces: Acces, personne: string): Promise<VisaAttendu[]> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<{
      reference: string;
      nature: string;
      cree_le: Date;
      depuis: Date;
      versement: boolean;
    }>('SELECT reference, nature, cree_le, depuis, versement FROM visas_attendus()');
    return rows.map(({ cree_le: creeLe, depuis, ...r }) => ({
      ...r,
      creeLe: creeLe.toISOString(),
      depuis: depuis.toISOString(),
    }));
  });
}
