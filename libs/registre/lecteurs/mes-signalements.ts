import type { Territoire } from '#libs/calendrier/territoires.js';
import { lieux } from '../coffre/coffre.js';
import { lireEnTantQue, nomsDe, type Acces } from './lecteur.js';

/** All that a referrer will ever know of a signalement: nothing in it depends on what the agent does. */
export interface SuiviTiers {
  reference: string;
  agent: string;
  recuLe: string;
  offreFaiteLe: string | null;
  /** His text promises him the day of the offer; decided at the deposit. */
  promesse: boolean;
  territoire: Territoire;
}

interface Ligne {
  dossier: string;
  agent: Buffer;
  recu_le: Date;
  offre_faite_le: Date | null;
  promesse: boolean;
  territoire: Territoire;
}

/** The referrer's own list, the latest first. It reads his projection only: the dossier itself is not visible to him. */
export async function mesSignalements(acces: Acces, personne: string): Promise<SuiviTiers[]> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<Ligne>(
      `SELECT dossier, agent, recu_le, offre_faite_le, promesse, territoire
         FROM suivi_tiers WHERE tiers = $1 ORDER BY recu_le DESC, dossier LIMIT 200`,
      [acces.empreinte('tiers', personne)],
    );
    const cles = await acces.coffre.plusieursCles(rows.map((r) => r.dossier));
    const lus = rows.flatMap((r) => {
      const cle = cles.get(r.dossier);
      return cle === undefined
        ? []
        : [{ ...r, personne: acces.coffre.ouvrir(cle, lieux.agent(r.dossier), r.agent) as string }];
    });
    const noms = await nomsDe(
      client,
      lus.map((l) => l.personne),
    );
    return lus.map((l) => ({
      reference: l.dossier,
      agent: noms.get(l.personne) ?? 'une personne de votre service',
      recuLe: l.recu_le.toISOString(),
      offreFaiteLe: l.offre_faite_le?.toISOString() ?? null,
      promesse: l.promesse,
      territoire: l.territoire,
    }));
  });
}
