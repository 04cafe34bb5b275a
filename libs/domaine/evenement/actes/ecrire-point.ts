import { Texte } from '../../champs.js';
import type { Acte, Decision } from '../../acte.js';
import type { Refus } from '../../erreurs.js';
import { ecrit, participe, siClos } from '../agir.js';
import type { Evenement } from '../etat.js';
import { refuserLesNoms } from '../sans-nom.js';

export class EcrirePoint {
  @Texte({ libelle: 'Constats', min: 3, max: 1500 })
  constats!: string;

  @Texte({ libelle: 'Actions', min: 3, max: 1500 })
  actions!: string;

  @Texte({ libelle: 'Besoins', min: 3, max: 1500 })
  besoins!: string;
}

/** « constats – actions – besoins », on a cadence; a name of the annuaire is recognised and refused, nothing typed is lost. */
export const ecrirePoint: Acte<Evenement, EcrirePoint> = {
  type: 'evenement.ecrirePoint',
  champs: EcrirePoint,
  porte: 'evenement',
  sansNom: ({ constats, actions, besoins }) => `${constats}\n${actions}\n${besoins}`,
  qui: participe,
  decider(e, champs, contexte, auteur): Refus | Decision<Evenement> {
    const { instant } = contexte;
    const refuse = siClos(e) ?? refuserLesNoms(champs, ['constats', 'actions', 'besoins'], contexte);
    if (refuse !== undefined) return refuse;
    const point = {
      par: auteur.id,
      le: instant,
      constats: champs.constats.trim(),
      actions: champs.actions.trim(),
      besoins: champs.besoins.trim(),
    };
    return ecrit(e, auteur, instant, {
      suite: { points: [...e.points, point] },
      fait: { type: 'pointEcrit' },
      tachesFaites: ['pointDeSituation'],
    });
  },
};
