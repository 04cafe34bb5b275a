import { Choix, Numero } from '../../../champs.js';
import type { Acte } from '../../../acte.js';
import { cloture, type Accompagnement } from '../../etat.js';
import { arreter, finDeTout } from '../arreter.js';
import type { Accord } from '../etat.js';
import { accompagnementTermine, paroleInconnue } from '../refus.js';

export class Confirmer {
  @Numero({ libelle: 'Ce qui est écrit' })
  accord!: string;

  @Choix({ libelle: 'Est-ce bien ce que vous avez dit ?', parmi: { oui: 'C’est exact', non: 'Ce n’est pas exact' } })
  exact!: 'oui' | 'non';
}

/** What waits for his word: written down by her, in his name, and neither confirmed nor outdated. */
export const aConfirmer = (m: Accord): boolean =>
  m.voie === 'recueilli' &&
  (m.valeur === 'oui' || m.valeur === 'non') &&
  m.personne === undefined &&
  m.confirme === undefined &&
  m.retireLe === undefined;

/**
 * He confirms what she wrote down, or says that it is wrong: it then counts as never said, and all that stood on it stops, as if he
 * had withdrawn it.
 */
export const confirmer: Acte<Accompagnement, Confirmer> = {
  type: 'accompagnement.confirmer',
  champs: Confirmer,
  qui: (auteur, a) => a.agent === auteur.id,
  decider(a, { accord, exact }, contexte, auteur) {
    if (cloture(a) !== undefined) return accompagnementTermine;
    const mot = a.accords.find((m) => m.numero === Number(accord) && aConfirmer(m));
    if (mot === undefined) return paroleInconnue;
    const confirme = { le: contexte.instant, exact: exact === 'oui' };
    const etat = { ...a, accords: a.accords.map((m) => (m === mot ? { ...m, confirme } : m)) };
    const faits = [{ type: exact === 'oui' ? 'paroleConfirmee' : 'paroleInexacte', par: auteur.id, objet: mot.objet }];
    if (exact === 'oui' || mot.valeur === 'non') return { etat, faits };
    if (mot.objet !== 'accompagnement') return { ...arreter(etat, contexte, mot, auteur.id), faits };
    return { ...finDeTout(etat, contexte, auteur.id), faits };
  },
};
