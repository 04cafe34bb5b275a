import type { Contexte } from '../../acte.js';
import type { Verdict } from '../../noun.js';
import { clos, type GroupeRessource } from '../etat.js';

/** Its day is over: what it held of situations is gone. Until then, and after, what is read is decided by the day itself. */
export function effacer(g: GroupeRessource, { instant }: Contexte): Verdict<GroupeRessource> {
  if (g.closLe !== undefined) return { fini: true };
  if (instant < g.fin) return { attendre: g.fin };
  return { du: { etat: clos(g, instant), faits: [{ type: 'seanceEffacee', par: 'horloge' }] } };
}
