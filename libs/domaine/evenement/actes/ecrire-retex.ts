import { Texte } from '../../champs.js';
import type { Acte, Decision } from '../../acte.js';
import { refus, type Refus } from '../../erreurs.js';
import { participe } from '../agir.js';
import type { Evenement } from '../etat.js';
import { refuserLesNoms } from '../sans-nom.js';

export class EcrireRetex {
  @Texte({ libelle: 'Ce qui a bien marché', min: 3, max: 2000 })
  bien!: string;

  @Texte({ libelle: 'Ce qui serait à faire autrement', min: 3, max: 2000 })
  mieux!: string;

  @Texte({ libelle: 'Ce que nous décidons', min: 3, max: 2000 })
  decisions!: string;
}

export const retexAvantLaFin = refus(
  'RETEX_AVANT_LA_FIN',
  'L’intervention n’est pas terminée : le retour d’expérience s’écrit après.',
);

/** What the team learnt, about the way it worked and nobody in particular; it may be written anew. */
export const ecrireRetex: Acte<Evenement, EcrireRetex> = {
  type: 'evenement.ecrireRetex',
  champs: EcrireRetex,
  porte: 'evenement',
  sansNom: ({ bien, mieux, decisions }) => `${bien}\n${mieux}\n${decisions}`,
  qui: participe,
  decider(e, champs, contexte, auteur): Refus | Decision<Evenement> {
    if (e.finie === undefined && e.rapport === undefined) return retexAvantLaFin;
    const refuse = refuserLesNoms(champs, ['bien', 'mieux', 'decisions'], contexte);
    if (refuse !== undefined) return refuse;
    const { bien, mieux, decisions } = champs;
    return {
      etat: {
        ...e,
        retex: {
          par: auteur.id,
          le: contexte.instant,
          bien: bien.trim(),
          mieux: mieux.trim(),
          decisions: decisions.trim(),
        },
      },
      faits: [{ type: 'retexEcrit', par: auteur.id }],
    };
  },
};
