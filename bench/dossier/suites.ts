import { workflowId } from '#libs/domaine/procedures.js';
import type { Systeme } from '../../test/outils/systeme.js';
import { lireHistoires, type Histoire } from '../outils/histoires.js';

interface Procedure {
  dossier: string;
  type: string;
  nature: string;
  /** ms since the epoch. */
  cree: number;
}

/** What the acts since that instant have left in Temporal: one workflow per procedure. */
export interface Suite extends Histoire {
  /** From the act, dated under its lock, to the first event of the workflow that it asked for; ms. */
  delai: number;
}

export async function suitesDepuis(s: Systeme, adresse: string, depuis: Date): Promise<Suite[]> {
  const procedures = await s.lire<Procedure>(
    `SELECT p.dossier, p.type, d.nature, extract(epoch FROM d.cree_le)::float8 * 1000 AS cree
     FROM procedure p JOIN dossier d ON d.id = p.dossier
     WHERE d.cree_le >= $1 AND d.nature IN ('signalement', 'accompagnement') AND NOT EXISTS (
       SELECT 1 FROM reveil r WHERE r.dossier = p.dossier AND r.type = p.type)`,
    [depuis],
  );
  const histoires = await lireHistoires(adresse, procedures.map(workflowId));
  return histoires.map((h, i) => ({ ...h, delai: h.commenceLe - (procedures[i]?.cree ?? NaN) }));
}

/** The database's own clock: what is dated by it is compared with it. */
export async function maintenant(s: Systeme): Promise<Date> {
  const [ligne] = await s.lire<{ le: Date }>('SELECT clock_timestamp() AS le');
  if (ligne === undefined) throw new Error('no clock');
  return ligne.le;
}
