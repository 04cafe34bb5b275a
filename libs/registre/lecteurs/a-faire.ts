import type { Signalement } from '#libs/domaine/signalement/etat.js';
import { lireEnTantQue, nomsDe, ouvrirEtats, type Acces, type LigneEtat } from './lecteur.js';

/** A line of the ASS's day. */
export interface LigneAFaire {
  reference: string;
  agent: string;
  etat: Signalement;
  /** When something happens by itself. */
  prochaine: string;
  /** State of the last mail to the agent, in the words of the ledger. */
  courriel: string | null;
}

/** A matter for which one was called up the technical line: its age, nothing of its content. */
export interface LigneAppel {
  reference: string;
  recuLe: string;
}

export interface AFaire {
  instant: string;
  miennes: LigneAFaire[];
  appels: LigneAppel[];
}

interface Ligne extends LigneEtat {
  mienne: boolean;
  cree_le: Date;
  prochaine: Date;
  maintenant: Date;
  courriel: string | null;
}

/** All that waits for a professional, oldest first, with the audit rows of what is read: two statements whatever its length. */
export async function aFaire(acces: Acces, personne: string): Promise<AFaire> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<Ligne>(
      `WITH lus AS (
         SELECT d.id, d.version, d.etat, d.cree_le, d.titulaire = $1 AS mienne, p.prochaine, ${acces.horloge.sql()} AS maintenant,
                (SELECT c.etat FROM courriel c WHERE c.dossier = d.id AND c.classe = 'offre' ORDER BY c.maj DESC LIMIT 1) AS courriel
           FROM dossier d JOIN procedure p ON p.dossier = d.id AND p.type = 'traiterSignalement'
          WHERE d.nature = 'signalement' AND d.ouvert AND (d.titulaire = $1 OR $1 = ANY (d.appeles))
          ORDER BY d.cree_le, d.id LIMIT 500),
       trace AS (
         INSERT INTO lecture (dossier, instant, lecteur, qualite) SELECT id, maintenant, $1, 'liste' FROM lus WHERE mienne)
       SELECT * FROM lus`,
      [personne],
    );
    const ouverts = await ouvrirEtats<Signalement, Ligne>(
      acces.coffre,
      rows.filter((r) => r.mienne),
    );
    const noms = await nomsDe(
      client,
      ouverts.map((o) => o.etat.agent),
    );
    return {
      instant: (rows[0]?.maintenant ?? new Date(0)).toISOString(),
      miennes: ouverts.map(({ ligne, etat }) => ({
        reference: ligne.id,
        agent: noms.get(etat.agent) ?? 'Personne partie du ministère',
        etat,
        prochaine: ligne.prochaine.toISOString(),
        courriel: ligne.courriel,
      })),
      appels: rows.filter((r) => !r.mienne).map((r) => ({ reference: r.id, recuLe: r.cree_le.toISOString() })),
    };
  });
}
