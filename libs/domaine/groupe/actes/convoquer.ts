import { ajouter } from '#libs/calendrier/calendrier.js';
import { finDeJour, jourLocal } from '#libs/calendrier/journee.js';
import { Jour, Reference } from '../../champs.js';
import { saisieInvalide, type Refus } from '../../erreurs.js';
import type { ActeDeDepot, Depot } from '../../naissance.js';
import type { GroupeRessource } from '../etat.js';
import { groupeNonPrevu } from '../refus.js';

export class ConvoquerGroupe {
  @Reference({ libelle: 'Pour quel service' })
  structure!: string;

  @Jour({ libelle: 'Jour de la séance' })
  seance!: string;
}

/**
 * The ASS of the sector convenes a session, where the text knows such groups, under its word. It speaks of nobody, and
 * nobody is told by it: she invites by her own means.
 */
export const convoquer: ActeDeDepot<GroupeRessource, ConvoquerGroupe> = {
  type: 'groupeRessource.convoquer',
  champs: ConvoquerGroupe,
  sujet: ({ structure }) => ({ structure }),
  decider(
    { structure, seance },
    { instant, ligne, profil, sujet, territoire },
    auteur,
  ): Refus | Depot<GroupeRessource> {
    const regle = profil?.groupesRessources;
    const duSecteur = ligne.some((e) => e.personne === auteur.id);
    if (profil === undefined || regle === undefined || regle.force === 'silence' || !duSecteur) return groupeNonPrevu;
    const fin = finDeJour(seance, territoire);
    const loin = ajouter(instant, { jours: 365 }, territoire);
    if (sujet === undefined || fin === undefined || seance < jourLocal(instant, territoire) || fin > loin)
      return saisieInvalide({ seance: ['Donnez un jour à venir, au plus tard dans un an.'] });
    return {
      etat: {
        profil: { id: profil.id, version: profil.version },
        territoire,
        mot: regle.contenu.mot,
        titulaire: auteur.id,
        seance,
        fin,
        membres: [{ personne: auteur.id, tenuAuSecret: true }],
        points: [],
        inscrits: 0,
        convoqueLe: instant,
      },
      agent: null,
      lieu: structure,
      tiers: undefined,
      faits: [{ type: 'groupeConvoque', par: auteur.id }],
    };
  },
};
