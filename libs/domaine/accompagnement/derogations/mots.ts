import type { Derogation as Motif } from '#libs/reglementation/profil.js';

/** The grounds in words; the articles are cited, never explained (T-15). */
export const motifs: Readonly<Record<Motif, string>> = {
  'article226-14': 'Un cas prévu par l’article 226-14 du code pénal',
  devoirDeProtection: 'Le devoir de protection',
  danger: 'Un risque de danger des personnels',
  protectionDeLEnfance: 'La protection de l’enfance',
};
