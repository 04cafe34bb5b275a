import { herite, marqueParmi, plusProches, type Carte, type PosteCouvrant } from '../carte.js';
import { territoires, type Branche } from '../noeud.js';

/** R-013, T-43 — in these places a social worker serves only the agents of her own secteur ministériel, also as a replacement. */
export const secteurPropre: Branche = {
  noeud: 'secteurPropre',
  seules: true,
  chercher(d) {
    if (marqueParmi(d.carte, territoires(d).secteurPropre) === undefined) return undefined;
    return {
      postes: duMemeSecteur(d.carte),
      pourquoi: 'Ici, une assistante n’est compétente que pour les agents de son propre secteur ministériel.',
    };
  },
};

/** Nobody when the agent's secteur ministériel is not known: to guess it would send him to somebody who is not competent. */
export function duMemeSecteur(carte: Carte): PosteCouvrant[] {
  const secteur = herite(carte, 'secteurMinisteriel');
  if (secteur === null) return [];
  return plusProches(
    carte.postes.filter((p) => p.secteurMinisteriel === secteur),
    'assistant',
  );
}
