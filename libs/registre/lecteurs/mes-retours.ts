import type { Professionnel } from '#libs/domaine/courriel.js';
import type { RetourAuTravail } from '#libs/domaine/retour-au-travail/etat.js';
import { lireEnTantQue, nomsDe, ouvrirEtats, professionnelsDe, type Acces, type LigneEtat } from './lecteur.js';

/** The absence of an agent as the ASS who went to him sees it. */
export interface RetourLu {
  reference: string;
  instant: string;
  agent: string;
  /** Where he works. */
  lieu: string;
  etat: RetourAuTravail;
  courriels: { gabarit: string; etat: string; maj: string }[];
  taches: { nature: string; depuis: string }[];
  professionnel: Professionnel | undefined;
}

interface Ligne extends LigneEtat {
  maintenant: Date;
  ou: string;
  courriels: { gabarit: string; etat: string; maj: string }[];
  taches: { nature: string; depuis: string }[];
}

/**
 * Hers that are not over, the oldest first, or one of them; with its audit rows in one statement: no audit, no read.
 * @param reference undefined: all of them
 */
export async function mesRetours(acces: Acces, personne: string, reference?: string): Promise<RetourLu[]> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<Ligne>(
      `WITH lu AS (
         SELECT d.id, d.version, d.etat, d.cree_le, ${acces.horloge.sql()} AS maintenant, (SELECT nom FROM structure WHERE id = d.lieu) AS ou,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('gabarit', c.gabarit, 'etat', c.etat, 'maj', c.maj) ORDER BY c.maj), '[]'::jsonb)
              FROM courriel c WHERE c.dossier = d.id) AS courriels,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('nature', t.nature, 'depuis', t.depuis) ORDER BY t.depuis), '[]'::jsonb)
              FROM tache t WHERE t.dossier = d.id AND t.faite_le IS NULL AND t.pour = $1) AS taches
           FROM dossier d
          WHERE d.nature = 'retourAuTravail' AND d.titulaire = $1 AND d.efface_le IS NULL AND ($2::uuid IS NULL AND d.ouvert OR d.id = $2)),
       trace AS (INSERT INTO lecture (dossier, instant, lecteur, qualite) SELECT id, maintenant, $1, 'titulaire' FROM lu)
       SELECT * FROM lu ORDER BY cree_le`,
      [personne, reference ?? null],
    );
    const ouverts = await ouvrirEtats<RetourAuTravail, Ligne>(acces.coffre, rows);
    const noms = await nomsDe(
      client,
      ouverts.map(({ etat }) => etat.agent),
    );
    const collegues = await professionnelsDe(client, [personne]);
    return ouverts.map(({ ligne, etat }) => ({
      reference: ligne.id,
      instant: ligne.maintenant.toISOString(),
      agent: noms.get(etat.agent) ?? 'Personne partie du ministère',
      lieu: ligne.ou,
      etat,
      courriels: ligne.courriels.map((c) => ({ ...c, maj: new Date(c.maj).toISOString() })),
      taches: ligne.taches.map((t) => ({ ...t, depuis: new Date(t.depuis).toISOString() })),
      professionnel: collegues.get(personne),
    }));
  });
}
