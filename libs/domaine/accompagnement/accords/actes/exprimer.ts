import { Choix, Texte } from '../../../champs.js';
import type { Acte } from '../../../acte.js';
import { cloture, type Accompagnement } from '../../etat.js';
import { tenirLesRappels } from '../../plan/rappels.js';
import { arreter } from '../arreter.js';
import { dire } from '../dire.js';
import type { ObjetDAccord } from '../etat.js';
import { avecChose } from '../lire-chose.js';
import { accompagnementTermine, pourToutArreter } from '../refus.js';
import { reponsesPossibles } from './repondre-question.js';

/** The same things as he reads them. */
export const objetsDeLAgent: Record<ObjetDAccord, string> = {
  accompagnement: 'Être accompagné',
  plan: 'Le projet que nous avons écrit',
  relais: 'Le contact pris avec un service',
  transmission: 'Des phrases transmises à quelqu’un',
  alerte: 'Une alerte aux ressources humaines',
  groupe: 'Ma situation examinée par un groupe',
  visite: 'Une visite chez moi',
  interventionCollective: 'Ma participation à une action collective',
};

export class Exprimer {
  @Choix({ libelle: 'De quoi il s’agit', parmi: objetsDeLAgent })
  objet!: ObjetDAccord;

  @Texte({ libelle: 'Qui, ou quoi précisément', max: 200, optionnel: true })
  quoi?: string;

  @Choix({ libelle: 'Ce que vous voulez', parmi: reponsesPossibles })
  valeur!: 'oui' | 'non';
}

/**
 * He says yes or no of himself, whether he was asked or not: to ask for a home visit, to renew what has run out, to come
 * back on a refusal, or to say no before anybody asks.
 */
export const exprimer: Acte<Accompagnement, Exprimer> = {
  type: 'accompagnement.exprimer',
  champs: Exprimer,
  qui: (auteur, a) => a.agent === auteur.id,
  decider(a, { objet, quoi, valeur }, contexte, auteur) {
    if (cloture(a) !== undefined) return accompagnementTermine;
    if (objet === 'accompagnement' && valeur === 'non') return pourToutArreter;
    return avecChose(a, { objet, quoi }, (chose) => {
      const voie = auteur.parCode === true ? 'code' : 'connecte';
      const dit = dire(a, { ...chose, valeur, le: contexte.instant, voie, par: auteur.id });
      const type = valeur === 'oui' ? 'accordDonne' : 'accordRefuse';
      const faits = [{ type, par: auteur.id, objet, voie }];
      return valeur === 'oui'
        ? tenirLesRappels({ etat: dit, faits }, contexte)
        : { ...arreter(dit, contexte, chose, auteur.id), faits };
    });
  },
};
