import { Numero } from '../../champs.js';
import type { Acte, Decision } from '../../acte.js';
import { saisieInvalide, type Refus } from '../../erreurs.js';
import { fuseau } from '#libs/calendrier/territoires.js';
import { ecrit, participe } from '../agir.js';
import { composer } from '../courriels/composer.js';
import type { Evenement } from '../etat.js';

export class AnnulerSeance {
  @Numero({ libelle: 'Quel moment' })
  numero!: string;
}

/** It will not take place: whoever holds a place reads so on the page of the times, since nobody knows whom to write to. */
export const annulerSeance: Acte<Evenement, AnnulerSeance> = {
  type: 'evenement.annulerSeance',
  champs: AnnulerSeance,
  porte: 'evenement',
  qui: participe,
  decider(e, { numero }, { instant }, auteur): Refus | Decision<Evenement> {
    const seance = e.seances.find((s) => s.numero === Number(numero));
    if (seance === undefined || seance.annuleeLe !== undefined || seance.debut <= instant)
      return saisieInvalide({ numero: ['Choisissez un moment à venir, qui n’est pas déjà annulé.'] });
    const annulee = { ...seance, annuleeLe: instant };
    return ecrit(e, auteur, instant, {
      suite: { seances: e.seances.map((s) => (s === seance ? annulee : s)) },
      fait: { type: 'seanceAnnulee' },
      courriels: [
        composer('seanceAAnimer', {
          pour: seance.par,
          numero: `${numero}.annulee`,
          exercice: false,
          moment: {
            debut: seance.debut,
            minutes: seance.minutes,
            fuseau: fuseau(e.territoire),
            dite: instant,
            sequence: 1,
            annule: true,
          },
        }),
      ],
      evenement: { seance: annulee },
    });
  },
};
