import { marqueParmi, parRang } from '../carte.js';
import { territoires, type Branche } from '../noeud.js';

/** named bodies are served by the social workers of another place than their own. */
export const renvoiTerritorial: Branche = {
  noeud: 'renvoiTerritorial',
  chercher(d) {
    const { renvois } = territoires(d);
    const organisme = marqueParmi(
      d.carte,
      renvois.map((r) => r.organisme),
    );
    const renvoi = renvois.find((r) => r.organisme === organisme);
    if (renvoi === undefined) return undefined;
    return {
      postes: d.carte.ailleurs
        .filter(({ marque, poste }) => marque === renvoi.vers && poste.nature === 'assistant')
        .map(({ poste }) => poste)
        .sort(parRang),
      pourquoi: 'Le texte confie les agents de cet organisme aux assistantes d’un autre lieu que le leur.',
    };
  },
};
