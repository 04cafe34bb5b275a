import { Choix, Jour, Numero } from '../../../champs.js';
import type { Acte } from '../../../acte.js';
import { cloture, type Accompagnement } from '../../etat.js';
import { arreter, finDeTout } from '../arreter.js';
import { jourImpossible } from '../lire-chose.js';
import { accompagnementTermine, paroleInconnue } from '../refus.js';
import { manieres } from './recueillir.js';
import { retirable, retirerLesOuis } from './retirer-un.js';

export class ConstaterRetrait {
  @Numero({ libelle: 'Accord retiré' })
  accord!: string;

  @Jour({ libelle: 'Jour où l’agent l’a dit' })
  jour!: string;

  @Choix({ libelle: 'Comment l’agent l’a dit', parmi: manieres })
  maniere!: keyof typeof manieres;
}

/**
 * He told her that he comes back on his accord: it counts as if he had done it himself, at once, and nothing leaves. No reason is
 * written: there is no field for it.
 */
export const constaterRetrait: Acte<Accompagnement, ConstaterRetrait> = {
  type: 'accompagnement.constaterRetrait',
  champs: ConstaterRetrait,
  qui: (auteur, a) => a.titulaire === auteur.id,
  decider(a, { accord, jour, maniere }, contexte, auteur) {
    const { instant } = contexte;
    if (cloture(a) !== undefined) return accompagnementTermine;
    const impossible = jourImpossible(a, jour, instant);
    if (impossible !== undefined) return impossible;
    const mot = a.accords.find((m) => m.numero === Number(accord) && retirable(m));
    if (mot === undefined) return paroleInconnue;
    const retires = retirerLesOuis(a, mot, instant, { retraitRecueilli: { jour, maniere } });
    const faits = [{ type: 'retraitConstate', par: auteur.id, objet: mot.objet }];
    return mot.objet === 'accompagnement'
      ? { ...finDeTout(retires, contexte, auteur.id), faits }
      : { ...arreter(retires, contexte, mot, auteur.id), faits };
  },
};
