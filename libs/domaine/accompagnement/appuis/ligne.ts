import { contenuOu } from '#libs/reglementation/regle.js';
import type { NaturePoste, ProfilReglementaire } from '#libs/reglementation/profil.js';
import type { Echelon } from '../../acte.js';

/** Who supports the ASS technically, by the text; nobody where it is silent. */
export const quiAppuie = ({ appuiTechnique }: Pick<ProfilReglementaire, 'appuiTechnique'>): readonly NaturePoste[] =>
  contenuOu<{ de: readonly NaturePoste[]; mots: string }>(appuiTechnique, { de: [], mots: '' }).de;

/** Those of them who stand above this place, the nearest first; the administrative hierarchy is never one. */
export function ligneDAppui(
  profil: Pick<ProfilReglementaire, 'appuiTechnique'>,
  ligne: readonly Echelon[],
  elle: string,
): { personne: string; absente: boolean }[] {
  const natures = quiAppuie(profil);
  return ligne.flatMap(({ nature, personne, absente }) =>
    natures.includes(nature) && personne !== null && personne !== elle ? [{ personne, absente }] : [],
  );
}
