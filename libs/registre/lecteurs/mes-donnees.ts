import { derogationsAvantToutSuivi, type DerogationDite } from './derogations.js';
import type { Acces } from './lecteur.js';
import { mesPropositions, type MaProposition } from './ma-proposition.js';
import { mesAccompagnements, type MonAccompagnement } from './mon-accompagnement.js';

/** All that this person may see of what is kept about him, by the views that his own pages have. */
export interface MesDonnees {
  /** When it was read. */
  le: string;
  propositions: readonly MaProposition[];
  accompagnements: readonly MonAccompagnement[];
  /** Decided before any accompaniment, once nothing forbids saying it. */
  derogations: readonly DerogationDite[];
}

export async function mesDonnees(acces: Acces, personne: string): Promise<MesDonnees> {
  const { rows } = await acces.bases.registre.query<{ maintenant: Date }>(
    `SELECT ${acces.horloge.sql()} AS maintenant`,
  );
  const [h] = rows;
  if (h === undefined) throw new Error('the record did not say what time it is');
  return {
    le: h.maintenant.toISOString(),
    propositions: await mesPropositions(acces, personne),
    accompagnements: await mesAccompagnements(acces, personne),
    derogations: await derogationsAvantToutSuivi(acces, personne),
  };
}
