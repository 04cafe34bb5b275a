import { Choix, Jour } from '../../../champs.js';
import { jourLocal } from '#libs/calendrier/journee.js';
import type { Acte, Decision } from '../../../acte.js';
import { saisieInvalide, type Refus } from '../../../erreurs.js';
import { manieres } from '../../accords/actes/recueillir.js';
import type { Accompagnement } from '../../etat.js';
import { TACHES } from '../refus.js';
import { avecPreparation } from '../regles.js';

export class NoterNouvelles {
  @Jour({ libelle: 'Jour' })
  jour!: string;

  @Choix({ libelle: 'Comment', parmi: manieres })
  maniere!: keyof typeof manieres;
}

/** After the return: that they spoke, on which day, how; what was said stands in her notes or in the plan, not here. */
export const noterNouvelles: Acte<Accompagnement, NoterNouvelles> = {
  type: 'accompagnement.noterNouvelles',
  champs: NoterNouvelles,
  qui: (auteur, a) => a.titulaire === auteur.id,
  decider(a, { jour, maniere }, { instant }, auteur): Refus | Decision<Accompagnement> {
    return avecPreparation(a, instant, (p): Refus | Decision<Accompagnement> => {
      if (p.jour === undefined || jour < p.jour || jour > jourLocal(instant, a.territoire))
        return saisieInvalide({ jour: ['Donnez un jour entre celui de la reprise et aujourd’hui.'] });
      const nouvelle = { jour, maniere, par: auteur.id, saisieLe: instant };
      return {
        etat: { ...a, preparation: { ...p, nouvelles: [...p.nouvelles, nouvelle] } },
        faits: [{ type: 'nouvellesNotees', par: auteur.id }],
        tachesFaites: [TACHES.nouvelles],
      };
    });
  },
};
