import type { ProfilReglementaire } from '#libs/reglementation/profil.js';

/**
 * The technical support that an ASS asks of her technical line: a question that names nobody, and the advice that comes back.
 * Its own dossier and its own key: whoever answers reads this, and learns neither of whom nor of which dossier. All instants are ISO UTC.
 */
export interface Appui {
  profil: Pick<ProfilReglementaire, 'id' | 'version'>;
  /** The accompaniment on which it was asked: known to the one who asks only. */
  accompagnement: string;
  titulaire: string;
  /** Of the technical line, never of the administrative hierarchy. */
  a: string;
  question: string;
  demandeLe: string;
  conseil?: { le: string; mots: string };
}
