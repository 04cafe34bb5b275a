import type { ProfilReglementaire } from './profil.js';

/**
 * Full-time equivalents that one service gets from one social worker: her working quota times its share of her activity
 * (2007, note (8): 80 % and half of the activity make 0,4; R-260). What a full time gives to services in general is no factor of it (T-55).
 * @param quotite of a full time, 0 to 1
 * @param part of her own activity, 0 to 1
 */
export function etpService(quotite: number, part: number): number {
  return Math.round(quotite * part * 1000) / 1000;
}

/**
 * What the text says « environ » of the share of time given to services, when what is written differs from it. It warns: nothing
 * is refused for it.
 * @param prestation share of her own time, 0 to 1
 * @returns undefined when the text is silent, or says the same
 */
export function ecartDuRepere(
  regle: ProfilReglementaire['partageDuTemps'],
  prestation: number,
): { repere: number; mots: string } | undefined {
  if (regle.force === 'silence' || regle.contenu.prestation === prestation) return undefined;
  return { repere: regle.contenu.prestation, mots: regle.contenu.mots };
}
