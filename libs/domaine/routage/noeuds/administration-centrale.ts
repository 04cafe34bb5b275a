import { duMemeSecteur } from './secteur-propre.js';
import { territoires, type Branche } from '../noeud.js';

/** agents of the central administration belong to the social workers of their own secteur ministériel. */
export const administrationCentrale: Branche = {
  noeud: 'administrationCentrale',
  seules: true,
  chercher(d) {
    if (!territoires(d).administrationCentraleParSecteur || !d.carte.structures.some((s) => s.centrale))
      return undefined;
    return {
      postes: duMemeSecteur(d.carte),
      pourquoi: 'Administration centrale : les assistantes du secteur ministériel de l’agent.',
    };
  },
};
