import type { Carte } from '../routage/carte.js';
import type { Demande } from '../routage/noeud.js';
import type { Signalement } from './etat.js';

/** What the routing is asked about a matter: its text, its place as it is now, and who may not have it. */
export function demandeDe(
  s: Pick<Signalement, 'profil' | 'agent' | 'origine' | 'recusations' | 'ecartees'>,
  carte: Carte,
): Demande {
  return {
    profil: s.profil,
    carte,
    recusees: s.recusations.map((r) => r.par),
    ecartees: s.ecartees,
    concernees: [s.origine.personne, ...(s.agent === null ? [] : [s.agent])],
  };
}
