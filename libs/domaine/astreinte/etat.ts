import type { Territoire } from '#libs/calendrier/territoires.js';
import type { Fenetre } from './garde.js';

/**
 * The watch over the on-call list of one place. No text asks for such a list: it is a local organisation, and the list itself stands
 * in the annuaire. Here stands only what was said of its holes, so that nothing is said twice (F-43).
 */
export interface VeilleAstreinte {
  /** Whoever leads the place: the first conseiller of its technical line, there or not. */
  conseillere: string;
  territoire: Territoire;
  profil: { id: string; version: number };
  /** Holes that were said and that nobody has filled yet. */
  dits: readonly TrouDit[];
  /** Whose task it is to fill them; null: nobody's, there is none. */
  aCombler: string | null;
  /** Since when the place is known to have no list; she was asked once what she wants. */
  sansListeLe?: string;
  /** She said that none is organised here: until a list begins, nothing more is asked. */
  assumeLe?: string;
}

/** `coupe`: the horizon of the check cut it, and what is seen of it later is the same hole. */
export interface TrouDit extends Fenetre {
  coupe: boolean;
}

export const TACHE_TROU = 'trouAstreinte';
export const TACHE_SANS_LISTE = 'astreinteNonOrganisee';
