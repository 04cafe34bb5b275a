import { receveurs, type Receveurs } from '../routage/acheminer.js';
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

/**
 * To whom whoever leads may hand it, shown on her page and decided by the act alike. A recusal may be undone by her; what the
 * agent asked may not.
 */
export function aQuiConfier(s: Signalement, carte: Carte): Receveurs {
  const { personnes, ecarts } = receveurs(demandeDe({ ...s, recusations: [] }, carte));
  return { personnes: personnes.filter((p) => p !== s.titulaire), ecarts };
}
