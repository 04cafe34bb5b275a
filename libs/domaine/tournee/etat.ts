import type { Territoire } from '#libs/calendrier/territoires.js';

/**
 * The professional's morning: every jour ouvré, at the same hour and in the same words, whatever waits for her. An answer of an
 * agent, or his wish for another person, reaches her this way and by her page only: outside the service nobody can tell a day on
 * which something happened from a day on which nothing did (design §1.1).
 */
export interface Tournee {
  professionnel: string;
  territoire: Territoire;
  /** Local hour, by local choice. */
  heure: string;
  /** Which text governs the place where she works: kept in clear with every dossier. */
  profil: { id: string; version: number };
  prochaineLe: string;
  finieLe?: string;
}
