import type { Acte } from '../../acte.js';
import { Reference } from '../../champs.js';
import { saisieInvalide } from '../../erreurs.js';
import { siegeDe } from '../../partage/possibles.js';
import { estFini, siege, type GroupeRessource } from '../etat.js';
import { seanceTerminee } from '../refus.js';

export class InviterMembre {
  @Reference({ libelle: 'Membre' })
  personne!: string;
}

/**
 * One more member. Whether he is bound by secrecy is what the annuaire says of his functions, never a box to tick; he reads no item
 * about a person that was agreed to before him.
 */
export const inviterMembre: Acte<GroupeRessource, InviterMembre> = {
  type: 'groupeRessource.inviterMembre',
  champs: InviterMembre,
  nomme: ({ personne }) => personne,
  qui: (auteur, g) => g.titulaire === auteur.id,
  decider(g, { personne }, { instant, fonctions = [] }, auteur) {
    if (estFini(g, instant)) return seanceTerminee;
    const place = siegeDe(fonctions);
    if (place === undefined || siege(g, personne))
      return saisieInvalide({
        personne: ['Cette personne siège déjà, ou n’a pas de fonction pour siéger. Choisissez-en une autre.'],
      });
    return {
      etat: { ...g, membres: [...g.membres, { personne, ...place }] },
      faits: [{ type: 'membreInvite', par: auteur.id }],
    };
  },
};
