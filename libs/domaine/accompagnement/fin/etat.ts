import { ajouter } from '#libs/calendrier/calendrier.js';
import type { Carte } from '../../routage/carte.js';
import { acheminer, peutRecevoir, receveurs, type Receveurs } from '../../routage/acheminer.js';
import type { Demande } from '../../routage/noeud.js';
import { cloture, type Accompagnement } from '../etat.js';

/** How an accompaniment ends; none of them judges. */
export interface Cloture {
  le: string;
  par: string;
  motif: 'ensemble' | 'agent' | 'autreService' | 'sansNouvelles' | 'depart' | 'deces' | 'accordRetire';
  /** What changed, from his point of view, if they said it. */
  bilan?: string;
  rouvertLe?: string;
}

/** Until when he may take it up again by himself; undefined while it goes on, or when nobody can. */
export function rouvrableJusquau(a: Pick<Accompagnement, 'clotures' | 'reglages' | 'territoire'>): string | undefined {
  const fin = cloture(a);
  return fin === undefined || fin.motif === 'deces' ? undefined : ajouter(fin.le, a.reglages.reouverture, a.territoire);
}

/** To whom it may be handed over, by whoever leads or by its holder: anybody who may receive there, save herself. */
export function aQuiConfier(a: Accompagnement, carte: Carte): Receveurs {
  const { personnes, ecarts } = receveurs(demandeDe(a, carte));
  return { personnes: personnes.filter((p) => p !== a.titulaire), ecarts };
}

/** Whoever had it, if she still receives there; else whom the tree names; else still she, and whoever leads decides. */
export function quiLeReprend(a: Accompagnement, carte: Carte): string {
  const demande = demandeDe(a, carte);
  return peutRecevoir(demande, a.titulaire) ? a.titulaire : (acheminer(demande).personne ?? a.titulaire);
}

function demandeDe({ profil, agent, ecartees = [] }: Accompagnement, carte: Carte): Demande {
  return { profil, carte, recusees: [], ecartees, concernees: [agent] };
}
