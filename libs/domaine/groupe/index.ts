import type { Noun } from '../noun.js';
import { cloreSeance } from './actes/clore-seance.js';
import { convoquer } from './actes/convoquer.js';
import { inscrireSituation } from './actes/inscrire-situation.js';
import { inviterMembre, retirerMembre } from './actes/membres.js';
import { inscrirePoint, oterPoint } from './actes/points.js';
import { effacer } from './etapes/effacer.js';
import type { GroupeRessource } from './etat.js';

export { convoquer, inscrirePoint, inscrireSituation };
/** Of who convened it, and of whoever wrote an item. */
export const actesDuGroupe = { inviterMembre, retirerMembre, oterPoint, cloreSeance };

/** Its members see the session; what they read of persons stands in shares of those persons, never here. */
export const groupeRessource: Noun<GroupeRessource> = {
  nature: 'groupeRessource',
  procedures: {
    garderInformation: { voie: 'dossier', etapes: { effacer }, entree: () => ({ nature: 'groupeRessource' }) },
  },
  dabord: () => ({ fini: true }),
  colonnes: (g) => ({
    titulaire: g.titulaire,
    appeles: g.membres.map((m) => m.personne).filter((p) => p !== g.titulaire),
    ouvert: g.closLe === undefined,
    devoir: null,
    profil: g.profil,
  }),
};
