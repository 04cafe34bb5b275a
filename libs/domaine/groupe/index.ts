import type { Noun } from '../noun.js';
import { cloreSeance } from './actes/clore-seance.js';
import { convoquer } from './actes/convoquer.js';
import { inscrireSituation } from './actes/inscrire-situation.js';
import { inscrirePoint } from './actes/inscrire-point.js';
import { inviterMembre } from './actes/inviter-membre.js';
import { oterPoint } from './actes/oter-point.js';
import { retirerMembre } from './actes/retirer-membre.js';
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
