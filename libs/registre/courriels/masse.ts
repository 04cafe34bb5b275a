/** What is left of a mass mail in the counts of its mailing, by the state in which it ended. */
const COMPTES = {
  acceptes: `'ACCEPTE'`,
  refuses: `'REFUSE'`,
  sans_adresse: `'SANS_ADRESSE'`,
  abandonnes: `'ABANDON', 'INCERTAIN'`,
};

const DE_CE_JETON = `c.cle = ANY ($2::text[]) AND c.cle = i.cle AND c.pompe = i.pompe AND c.essais = i.essais AND c.etat IN ('EN_COURS', 'DATA_DEBUTE')`;

/**
 * Records outcomes of the lane `masse`: what goes on keeps its row; what has ended is deleted and counted by the same statement, its
 * encrypted recipient with it, so that nobody can ever list whom a mailing reached (T-37). No task, no nudge.
 */
export function ecritureDeMasse(instant: string): string {
  const comptes = Object.entries(COMPTES);
  return `WITH i AS (
      SELECT * FROM jsonb_to_recordset($1::jsonb) AS i(cle text, pompe int, essais int, etat text, attente float8, renvoi int, code int)),
    a AS (UPDATE courriel c
             SET etat = i.etat, pompe = NULL, prochain_essai = ${instant} + make_interval(secs => i.attente),
                 renvois = c.renvois + i.renvoi, code_reponse = i.code, maj = ${instant}
            FROM i WHERE i.etat = 'A_ENVOYER' AND ${DE_CE_JETON} RETURNING c.cle),
    f AS (DELETE FROM courriel c USING i WHERE i.etat <> 'A_ENVOYER' AND ${DE_CE_JETON} RETURNING c.cle, c.dossier, c.envoi, i.etat),
    n AS (SELECT dossier, envoi, ${comptes.map(([nom, etats]) => `count(*) FILTER (WHERE etat IN (${etats})) AS ${nom}`).join(', ')}
            FROM f GROUP BY dossier, envoi),
    e AS (UPDATE envoi_masse e SET ${comptes.map(([nom]) => `${nom} = e.${nom} + n.${nom}`).join(', ')}
            FROM n WHERE e.dossier = n.dossier AND e.cle = n.envoi)
    SELECT cle FROM a UNION ALL SELECT cle FROM f`;
}
