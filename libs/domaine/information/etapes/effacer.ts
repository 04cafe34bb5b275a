import type { Contexte } from '../../acte.js';
import type { Verdict } from '../../noun.js';
import { tacheDe, type Information } from '../etat.js';

/** It has an end, read or not: what it said is gone, that something was said remains. */
export function effacer(i: Information, { instant }: Contexte): Verdict<Information> {
  if (i.effaceeLe !== undefined) return { fini: true };
  if (instant < i.fin) return { attendre: i.fin };
  const { contenu: _contenu, ...reste } = i;
  return {
    du: {
      etat: { ...reste, effaceeLe: instant },
      faits: [{ type: 'informationEffacee', par: 'horloge' }],
      tachesFaites: i.lecteurs.map((l) => tacheDe(l.nature)),
    },
  };
}
