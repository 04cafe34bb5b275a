import type { Accompagnement } from '#libs/domaine/accompagnement/etat.js';
import { lireEnTantQue, nomsDe, ouvrirEtats, type Acces, type LigneEtat } from './lecteur.js';

/** One line of the ASS's accompaniments: who, and the state from which its queue is read. */
export interface Suivi {
  reference: string;
  agent: string;
  instant: string;
  etat: Accompagnement;
}

/** The accompaniments that she holds, the oldest first; her own list leaves one audit row per dossier, in the same statement. */
export async function mesSuivis(acces: Acces, personne: string): Promise<Suivi[]> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<LigneEtat & { maintenant: Date }>(
      `WITH lu AS (SELECT d.id, d.version, d.etat, d.cree_le, ${acces.horloge.sql()} AS maintenant FROM dossier d
                    WHERE d.nature = 'accompagnement' AND d.titulaire = $1 AND d.efface_le IS NULL AND d.ouvert),
       trace AS (INSERT INTO lecture (dossier, instant, lecteur, qualite) SELECT id, maintenant, $1, 'titulaire' FROM lu)
       SELECT * FROM lu ORDER BY cree_le`,
      [personne],
    );
    const ouverts = await ouvrirEtats<Accompagnement, LigneEtat & { maintenant: Date }>(acces.coffre, rows);
    const noms = await nomsDe(
      client,
      ouverts.map(({ etat }) => etat.agent),
    );
    return ouverts.map(({ ligne, etat }) => ({
      reference: ligne.id,
      agent: noms.get(etat.agent) ?? 'Personne partie du ministère',
      instant: ligne.maintenant.toISOString(),
      etat,
    }));
  });
}
