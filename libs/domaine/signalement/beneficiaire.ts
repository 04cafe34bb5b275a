import { contenuOu } from '#libs/reglementation/regle.js';
import type { Beneficiaire, MotifFamille, Portee, ProfilReglementaire } from '#libs/reglementation/profil.js';
import { saisieInvalide, type Refus } from '../erreurs.js';
import type { Signalement } from './etat.js';

export const motifsFamille: Record<MotifFamille, string> = {
  enDifficulte: 'Famille d’un agent en difficulté',
  gravementMalade: 'Famille d’un agent gravement malade',
  decede: 'Famille d’un agent décédé',
};

/** This text wants these people helped first; nobody is refused or kept waiting for it. */
export function passeEnPremier({ genre, beneficiaire, profil }: Signalement): boolean {
  const couverts = contenuOu(profil.beneficiaires, []);
  return genre === 'individuel' && couverts.some((b) => b.qui === beneficiaire && b.enPremier === true);
}

/**
 * The family of an agent is helped for itself, as far as an agent would be: the person named is the relative, and the accord, the
 * address and the space are hers.
 */
export function porteeDeLaFamille(
  profil: ProfilReglementaire,
  beneficiaire: Beneficiaire,
  motif: MotifFamille,
): Refus | { portee: Portee } {
  if (!contenuOu(profil.familles, []).includes(motif))
    return saisieInvalide({
      famille: [
        'Le texte qui s’applique ici ne le prévoit pas. Laissez ce champ vide : la personne est reçue pour elle-même.',
      ],
    });
  if (beneficiaire !== 'ayantDroit')
    return saisieInvalide({
      famille: ['Choisissez le proche, qui figure à l’annuaire comme ayant droit, ou laissez ce champ vide.'],
    });
  return { portee: 'accompagnement' };
}
