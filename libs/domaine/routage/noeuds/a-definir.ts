import { marqueParmi, plusProches } from '../carte.js';
import { territoires, type Branche } from '../noeud.js';

/** the text leaves the organisation of this place to later: the national adviser receives what comes from there. */
export const aDefinir: Branche = {
  noeud: 'aDefinir',
  chercher(d) {
    if (marqueParmi(d.carte, territoires(d).aDefinir) === undefined) return undefined;
    return {
      postes: plusProches(d.carte.postes, 'conseillerNational'),
      pourquoi: 'Le texte renvoie à plus tard l’organisation de ce lieu : le réseau national reçoit.',
    };
  },
};
