import type { Territoire } from '#libs/calendrier/territoires.js';
import { lieuDeSeance } from '../evenements/ecrire-evenement.js';
import { lireEnTantQue, type Acces } from './lecteur.js';

/** A time at which somebody can be met, as an agent of the place reads it: neither why, nor how many come. */
export interface SeancePourMoi {
  id: string;
  debut: string;
  minutes: number;
  ou: string;
  reste: boolean;
  annuleeLe: string | null;
  territoire: Territoire;
}

interface Ligne {
  id: string;
  dossier: string;
  numero: number;
  debut: Date;
  minutes: number;
  ou: Buffer;
  reste: boolean;
  annulee_le: Date | null;
  territoire: Territoire;
}

/** The times to come in his service. Read without a trace: nobody learns who looked (T-37). */
export async function seancesPourMoi(
  acces: Acces,
  personne: string,
): Promise<{ instant: string; seances: SeancePourMoi[] }> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<{ maintenant: Date } & { [c in keyof Ligne]: Ligne[c] | null }>(
      `SELECT s.*, h.maintenant FROM (SELECT ${acces.horloge.sql()} AS maintenant) h
         LEFT JOIN LATERAL seances_pour_moi(h.maintenant) s ON true ORDER BY s.debut, s.id`,
    );
    return {
      instant: (rows[0]?.maintenant ?? new Date(0)).toISOString(),
      seances: rows.filter((l): l is Ligne & { maintenant: Date } => l.id !== null).map((l) => seance(acces, l)),
    };
  });
}

function seance({ coffre }: Acces, { dossier, numero, ou, debut, annulee_le, ...reste }: Ligne): SeancePourMoi {
  return {
    id: reste.id,
    debut: debut.toISOString(),
    minutes: reste.minutes,
    ou: String(coffre.ouvrirService(lieuDeSeance(dossier, numero), ou)),
    reste: reste.reste,
    annuleeLe: annulee_le === null ? null : annulee_le.toISOString(),
    territoire: reste.territoire,
  };
}
