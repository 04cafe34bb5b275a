import { contenuOu } from '#libs/reglementation/regle.js';
import type { EchelonTechnique, NaturePoste } from '#libs/reglementation/profil.js';
import { herite, parRang, type PosteCouvrant } from '../carte.js';
import type { Branche, Demande } from '../noeud.js';

/** Where the text names no line: local choice. */
const SANS_REGLE: readonly Pick<EchelonTechnique, 'nature'>[] = [{ nature: 'conseillerTechnique' }];

/** The technical line of the text above the social workers, rung after rung; never the administrative hierarchy (T-45). */
export const ligneTechnique: Branche = {
  noeud: 'ligneTechnique',
  chercher(d) {
    const natures = contenuOu(d.profil.ligneTechnique, SANS_REGLE)
      .map((e) => e.nature)
      .filter((n) => n !== 'assistant' && n !== 'conseillerNational');
    return {
      postes: natures.flatMap((n) => echelon(d, n)),
      pourquoi: 'Aucune assistante ne peut recevoir : la ligne technique.',
    };
  },
};

/** The last rung before a written reason, also where the text names no national adviser (local choice). */
export const conseillerNational: Branche = {
  noeud: 'conseillerNational',
  chercher: (d) => ({
    postes: echelon(d, 'conseillerNational'),
    pourquoi: 'Personne d’autre ne peut recevoir : le réseau national.',
  }),
};

/** The nearest first, of the agent's own secteur ministériel before the others, as the ladder calls them (SQL `ligne_de`). */
function echelon({ carte }: Demande, nature: NaturePoste): PosteCouvrant[] {
  const secteur = herite(carte, 'secteurMinisteriel');
  const autre = ({ secteurMinisteriel: s }: PosteCouvrant): number => (s === null ? 1 : s === secteur ? 0 : 2);
  return carte.postes
    .filter((p) => p.nature === nature)
    .sort((a, b) => a.distance - b.distance || autre(a) - autre(b) || parRang(a, b));
}
