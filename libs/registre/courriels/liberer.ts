import { randomInt } from 'node:crypto';
import type pg from 'pg';
import type { Classe, Voie } from '#libs/domaine/courriel.js';
import type { Horloge } from '#libs/infra/horloge.js';
import { CLASSE_VERROU, GrandLivre, SANS_PORTEUR, type Jeton } from './grand-livre.js';
import { suivre } from './suite.js';

const VOIES: readonly Voie[] = ['urgence', 'dossier', 'masse'];

export interface Tri {
  /** Message-IDs that the relay's log says it took: these mails are accepted, and never leave again. */
  dejaPartis: ReadonlySet<string>;
  /** ISO instant: what was due before it is uncertain, and does not leave by itself. Vital mails leave all the same. */
  depuis?: string;
}

export interface BilanLiberation {
  acceptes: number;
  incertains: number;
  liberes: number;
}

interface Pris extends Jeton {
  classe: Classe;
  renvois: number;
}

/**
 * Ends the hold. What is known to have left is written as accepted, what may have left as uncertain (an offer becomes a human's
 * task), each through the ledger's own statements, as if a pump had said it; the rest leaves with the next claim.
 * @param aBlanc counts, and changes nothing
 */
export async function liberer(
  base: pg.Pool,
  horloge: Horloge,
  { dejaPartis, depuis }: Tri,
  aBlanc: boolean,
): Promise<BilanLiberation> {
  const connus = [...dejaPartis];
  const partis = { condition: 'c.message_id = ANY ($1::text[])', valeur: connus };
  const douteux = {
    condition: `NOT c.message_id = ANY ($2::text[]) AND c.classe <> 'vital' AND c.pas_avant < $1::timestamptz`,
    valeur: depuis,
  };
  const choix = {
    acceptes: { ...partis, resultat: 'ACCEPTE' as const },
    incertains: { ...douteux, resultat: 'INCERTAIN' as const },
  };
  const bilan = { acceptes: 0, incertains: 0, liberes: 0 };
  const client = await base.connect();
  const pompe = randomInt(1, 2 ** 31);
  try {
    await client.query('SELECT pg_advisory_lock($1, $2)', [CLASSE_VERROU, pompe]);
    for (const [sort, { condition, valeur, resultat }] of Object.entries(choix)) {
      if (valeur === undefined) continue;
      const valeurs = sort === 'acceptes' ? [valeur] : [valeur, connus];
      if (aBlanc) {
        const vus = await client.query(`SELECT 1 FROM courriel c WHERE ${QUI_ATTEND} AND ${condition}`, valeurs);
        bilan[sort as keyof typeof choix] = vus.rowCount ?? 0;
        continue;
      }
      for (const voie of VOIES) {
        const livre = new GrandLivre(base, horloge, voie);
        const n = valeurs.length;
        const { rows } = await client.query<Pris>(
          `UPDATE courriel c SET etat = 'EN_COURS', pompe = $${n + 1}, essais = c.essais + 1, maj = ${horloge.sql()}
            WHERE c.voie = $${n + 2} AND ${QUI_ATTEND} AND ${condition} RETURNING c.cle, c.pompe, c.essais, c.classe, c.renvois`,
          [...valeurs, pompe, voie],
        );
        if (rows.length === 0) continue;
        const ecrites = await livre.consigner(
          rows.map((r) => ({
            // A second copy of a mass mail is what the hold is there to avoid.
            ...(r.classe === 'masse' && resultat === 'INCERTAIN' ? ABANDON : suivre(r.classe, resultat, r)),
            jeton: { cle: r.cle, pompe: r.pompe, essais: r.essais },
            code: null,
            statut: null,
          })),
        );
        bilan[sort as keyof typeof choix] += ecrites.size;
      }
    }
    const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM courriel c WHERE ${QUI_ATTEND}`);
    bilan.liberes = (rows[0]?.n ?? 0) - (aBlanc ? bilan.acceptes + bilan.incertains : 0);
    if (!aBlanc) await client.query('UPDATE retenue SET levee_le = clock_timestamp() WHERE levee_le IS NULL');
    return bilan;
  } finally {
    client.release(true); // the lock goes with its session
  }
}

const ABANDON = { etat: 'ABANDON', attente: 0, renvoi: false, presse: false } as const;

const QUI_ATTEND = `(c.etat = 'A_ENVOYER' OR c.etat IN ('EN_COURS', 'DATA_DEBUTE') AND ${SANS_PORTEUR})`;

/** Message-IDs of ours in any text: a relay's log, in whatever form it is kept. */
export function messageIdsDans(texte: string, domaine: string): Set<string> {
  const forme = new RegExp(`[0-9a-f]{40}@${domaine.replaceAll(/[^a-z0-9-]/gi, '\\$&')}`, 'g');
  return new Set([...texte.matchAll(forme)].map(([id]) => `<${id}>`));
}
