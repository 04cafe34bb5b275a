import { Texte } from '#libs/domaine/champs.js';
import { refus } from '#libs/domaine/erreurs.js';

export class LettreAuxServices {
  @Texte({ libelle: 'Jours et lieu de permanence', max: 200, optionnel: true })
  permanence?: string;
}

export const lettreNonPrevue = refus(
  'LETTRE_NON_PREVUE',
  'Le texte qui s’applique à vos services ne prévoit pas de lettre collective.',
  'regle',
);
