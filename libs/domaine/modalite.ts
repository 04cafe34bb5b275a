import type { ProfilReglementaire } from '#libs/reglementation/profil.js';

/** Help to one person, or work of collective interest: every intervention is the one or the other (2021 §1.2.1, R-105). */
export type Modalite = 'individuelle' | 'collective';

/**
 * What an intervention carries from its first day, in its state and in the fact by which it begins, where its text tells the two apart:
 * later counts read this and no identity. Nothing where the text is silent.
 */
export const modaliteDe = <M extends Modalite>(
  { modalites }: Pick<ProfilReglementaire, 'modalites'>,
  modalite: M,
): { modalite?: M } => (modalites.force === 'silence' ? {} : { modalite });
