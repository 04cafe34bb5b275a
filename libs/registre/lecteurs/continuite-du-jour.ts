import type { ReglagesDuLieu } from '../reglages.js';
import { lireEnTantQue, type Acces } from './lecteur.js';
import { prevision } from './prevision.js';

/** What the page of the day says of continuity: for how many she stands in, and what is hers to fill in the coverage ahead. */
export interface ContinuiteDuJour {
  interims: number;
  /** Holes of the ninety days, hers first to fill; undefined: she leads no line. */
  aCombler: { nombre: number; avant: string | null } | undefined;
}

/** @param mene she leads a line: only then is the coverage ahead looked at */
export async function continuiteDuJour(
  acces: Acces,
  personne: string,
  { reglages, mene }: { reglages: ReglagesDuLieu; mene: boolean },
): Promise<ContinuiteDuJour> {
  const interims = await lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<{ n: number }>(`SELECT interims_en_cours(${acces.horloge.sql()}) AS n`);
    return rows[0]?.n ?? 0;
  });
  if (!mene) return { interims, aCombler: undefined };
  const siens = (await prevision(acces, personne, reglages)).trous.filter((t) => t.aMoi);
  return { interims, aCombler: { nombre: siens.length, avant: siens.map((t) => t.aPourvoirAvant).sort()[0] ?? null } };
}
