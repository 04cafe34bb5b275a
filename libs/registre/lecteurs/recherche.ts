import { normaliser } from '../annuaire/recherche.js';
import { lireEnTantQue, type Acces } from './lecteur.js';

/** One of her own dossiers, found by the name of its agent. Nothing of its content is opened. */
export interface DossierTrouve {
  reference: string;
  agent: string;
  recuLe: string;
  ouvert: boolean;
}

export interface MesDossiersTrouves {
  instant: string;
  dossiers: DossierTrouve[];
  /** So many people bear this that not all could be compared: a longer word is needed. */
  tropLarge: boolean;
}

const COMPARES = 5000;
const MONTRES = 50;

/**
 * The dossiers that she answers for, whose agent's name contains every word typed; accents do not count, closed ones are found
 * as long as they are not erased. A dossier holds only a keyed fingerprint of its agent, so the fingerprints of those who bear
 * such a name are compared; with the audit row of each line shown.
 * @param saisie as typed; fewer than two letters find nothing
 */
export async function mesDossiersParNom(acces: Acces, personne: string, saisie: string): Promise<MesDossiersTrouves> {
  const mots = normaliser(saisie)
    .split(' ')
    .filter((m) => m !== '');
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows: noms } = await client.query<{ personne: string; nom: string }>(
      `SELECT personne, prenom || ' ' || nom AS nom FROM identite
        WHERE $2 AND NOT EXISTS (SELECT 1 FROM unnest($1::text[]) AS m WHERE position(m IN recherche) = 0) LIMIT ${COMPARES}`,
      [mots, mots.join('').length >= 2],
    );
    const parEmpreinte = new Map(noms.map((n) => [acces.empreinte('agent', n.personne), n.nom]));
    const { rows } = await client.query<{ id: string | null; agent: string; cree_le: Date; ouvert: boolean; h: Date }>(
      `WITH h AS (SELECT ${acces.horloge.sql()} AS maintenant),
       lus AS (
         SELECT d.id, d.agent, d.cree_le, d.ouvert FROM dossier d
          WHERE d.nature = 'signalement' AND d.titulaire = $1 AND d.efface_le IS NULL AND d.agent = ANY ($2)
          ORDER BY d.ouvert DESC, d.cree_le DESC, d.id LIMIT ${MONTRES}),
       trace AS (INSERT INTO lecture (dossier, instant, lecteur, qualite) SELECT id, maintenant, $1, 'liste' FROM lus, h)
       SELECT lus.*, h.maintenant AS h FROM h LEFT JOIN lus ON true ORDER BY ouvert DESC, cree_le DESC, id`,
      [personne, [...parEmpreinte.keys()]],
    );
    return {
      instant: (rows[0]?.h ?? new Date(0)).toISOString(),
      tropLarge: noms.length === COMPARES || rows.length === MONTRES,
      dossiers: rows.flatMap((r) =>
        r.id === null
          ? []
          : [
              {
                reference: r.id,
                agent: parEmpreinte.get(r.agent) ?? '',
                recuLe: r.cree_le.toISOString(),
                ouvert: r.ouvert,
              },
            ],
      ),
    };
  });
}
