import { estRefus, introuvable, type Refus } from '#libs/domaine/erreurs.js';
import { repondreAppel, type LigneDAppel, type RepondreAppel } from '#libs/domaine/evenement/reponse.js';
import { nommee } from '#libs/infra/horloge.js';
import type { Atelier } from '../actes/atelier.js';
import type { Demande, Reponse } from '../une-fois.js';

/**
 * The answer of a volunteer: an act on her own row, under its own lock, which waits for no other and wakes no clock: the page reads the
 * rows, and the clock asks them at the end of the wave (200 a second, none refused).
 */
export async function repondre(atelier: Atelier, reference: string, demande: Demande): Promise<Refus | Reponse> {
  const cle = await atelier.outils.coffre.cle(reference);
  if (cle === undefined) return introuvable;
  const cible = { type: 'evenement.repondre', reference, naissance: false, cle };
  return atelier.agir(demande, cible, async (client, sceller) => {
    const { rows } = await client.query<LigneDAppel & { maintenant: Date }>({
      ...nommee(atelier.horloge, 'appel'),
      text: `SELECT a.reponse, ${atelier.horloge.sql()} AS maintenant,
              (SELECT appel_clos($1)) AS clos
         FROM appel a WHERE a.dossier = $1 AND a.personne = $2 FOR NO KEY UPDATE`,
      values: [reference, demande.auteur.id],
    });
    const [appel] = rows;
    if (appel === undefined) return introuvable;
    const decision = repondreAppel(appel, (demande.champs as RepondreAppel).reponse);
    if (estRefus(decision)) return decision;
    const reponse = { reference };
    const scelle = sceller(reponse);
    await client.query({
      name: 'reponse_appel',
      text: `WITH a AS (UPDATE appel SET reponse = $3, repondu_le = CASE WHEN reponse = $3 THEN repondu_le ELSE $4 END
                   WHERE dossier = $1 AND personne = $2 RETURNING 1),
            h AS (INSERT INTO appel_reponse (dossier, personne, le, reponse) SELECT $1, $2, $4, $3 FROM a
                  ON CONFLICT (dossier, personne, le) DO NOTHING)
       UPDATE cle_acte SET dossier = $1, reponse = $7 WHERE auteur = $5 AND cle = $6`,
      values: [reference, demande.auteur.id, decision.reponse, appel.maintenant, scelle.auteur, scelle.cle, scelle.corps],
    });
    return reponse;
  });
}
