import type { Acte } from '../../acte.js';
import { saisieInvalide } from '../../erreurs.js';
import { estFini, siege, type GroupeRessource } from '../etat.js';
import { seanceTerminee } from '../refus.js';
import { InviterMembre } from './inviter-membre.js';

/** He no longer sits: at once he reads nothing of this session, items about persons included. */
export const retirerMembre: Acte<GroupeRessource, InviterMembre> = {
  type: 'groupeRessource.retirerMembre',
  champs: InviterMembre,
  qui: (auteur, g) => g.titulaire === auteur.id,
  decider(g, { personne }, { instant }, auteur) {
    if (estFini(g, instant)) return seanceTerminee;
    if (personne === g.titulaire || !siege(g, personne))
      return saisieInvalide({ personne: ['Choisissez un des membres de la liste.'] });
    return {
      etat: { ...g, membres: g.membres.filter((m) => m.personne !== personne) },
      faits: [{ type: 'membreRetire', par: auteur.id }],
    };
  },
};
