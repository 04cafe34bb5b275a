import { Choix, Jour, Texte } from '../../../champs.js';
import type { Acte } from '../../../acte.js';
import { refuse } from '../paroles.js';
import { cloture, type Accompagnement } from '../../etat.js';
import { tenirLesRappels } from '../../plan/rappels.js';
import { arreter } from '../arreter.js';
import { dire } from '../dire.js';
import type { ObjetDAccord } from '../etat.js';
import { avecChose, jourImpossible, objets } from '../lire-chose.js';
import { accompagnementTermine, accordRefuse, pourToutArreter } from '../refus.js';
import { manieres } from './recueillir.js';

export class NoterParole {
  @Choix({ libelle: 'Ce dont vous avez parlé', parmi: objets })
  objet!: ObjetDAccord;

  @Texte({ libelle: 'Qui, ou quoi précisément', max: 200, optionnel: true })
  quoi?: string;

  @Texte({ libelle: 'Si c’est un proche qui l’a dit : qui', max: 100, optionnel: true })
  proche?: string;

  @Choix({ libelle: 'Sa réponse', parmi: { oui: 'Oui', non: 'Non' } })
  valeur!: 'oui' | 'non';

  @Jour({ libelle: 'Jour où cela a été dit' })
  jour!: string;

  @Choix({ libelle: 'Comment cela a été dit', parmi: manieres })
  maniere!: keyof typeof manieres;
}

/**
 * She writes down what he told her: which day, how. He confirms it at his next login, or says that it is wrong. After an expressed
 * refusal she writes no yes for him.
 */
export const noterParole: Acte<Accompagnement, NoterParole> = {
  type: 'accompagnement.noterParole',
  champs: NoterParole,
  qui: (auteur, a) => a.titulaire === auteur.id,
  decider(a, { objet, quoi, proche, valeur, jour, maniere }, contexte, auteur) {
    const { instant } = contexte;
    if (cloture(a) !== undefined) return accompagnementTermine;
    if (objet === 'accompagnement' && valeur === 'non') return pourToutArreter;
    const impossible = jourImpossible(a, jour, instant);
    if (impossible !== undefined) return impossible;
    return avecChose(a, { objet, quoi, personne: proche }, (chose) => {
      if (valeur === 'oui' && refuse(a, chose)) return accordRefuse;
      const recueil = { jour, maniere };
      const dit = dire(a, { ...chose, valeur, le: instant, voie: 'recueilli', par: auteur.id, recueil });
      const faits = [{ type: 'paroleNotee', par: auteur.id, objet, valeur }];
      return valeur === 'oui'
        ? tenirLesRappels({ etat: dit, faits }, contexte)
        : { ...arreter(dit, contexte, chose, auteur.id), faits };
    });
  },
};
