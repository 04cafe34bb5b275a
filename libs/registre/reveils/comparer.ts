import type pg from 'pg';
import { workflowId } from '#libs/domaine/procedures.js';

/** Asks Temporal, and changes nothing. */
export interface CeQuiTourne {
  /** Ids of all runs that are open. */
  lister(): AsyncIterable<string>;
  /** The list may be a moment late: this asks about one run itself. */
  tourne(id: string): Promise<boolean>;
}

/** What the record expects of the clock against what runs. Counts only: what kind it is would tell what agents did. */
export interface Comparaison {
  attendues: number;
  /** Expected, not running, and not about to be started either. */
  manquantes: number;
  /** A nudge is on its way: at night, or just now. */
  aReveiller: number;
  /** Running although the record has ended it, or never knew it: it ends at its next question. */
  enTrop: number;
  enRetard: number;
}

interface Ouverte {
  dossier: string;
  type: string;
  nature: string;
  enChemin: boolean;
  tard: boolean;
}

export async function comparer(pool: pg.Pool, temporal: CeQuiTourne): Promise<Comparaison> {
  const tournent = new Set<string>();
  for await (const id of temporal.lister()) tournent.add(id);
  const { rows } = await pool.query<Ouverte>(
    `SELECT p.dossier, p.type, d.nature, r.dossier IS NOT NULL AS "enChemin", p.prochaine < clock_timestamp() - interval '60 s' AS tard
       FROM procedure p JOIN dossier d ON d.id = p.dossier LEFT JOIN reveil r ON r.dossier = p.dossier AND r.type = p.type
      WHERE NOT p.finie`,
  );
  const attendus = new Map(rows.map((r) => [workflowId(r), r]));
  let manquantes = 0;
  for (const [id, { enChemin }] of attendus)
    if (!enChemin && !tournent.has(id) && !(await temporal.tourne(id))) manquantes += 1;
  let enTrop = 0;
  for (const id of tournent) if (!attendus.has(id) && (await temporal.tourne(id))) enTrop += 1;
  return {
    attendues: rows.length,
    manquantes,
    aReveiller: rows.filter((r) => r.enChemin).length,
    enTrop,
    enRetard: rows.filter((r) => r.tard).length,
  };
}
