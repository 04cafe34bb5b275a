import { Choix, Numero } from '../../../champs.js';
import type { Acte } from '../../../acte.js';
import { cloture, type Accompagnement } from '../../etat.js';
import { tenirLesRappels } from '../../plan/rappels.js';
import { arreter, finDeTout } from '../arreter.js';
import { dire } from '../dire.js';
import type { Chose } from '../etat.js';
import { enAttente } from '../paroles.js';
import { accompagnementTermine, questionClose } from '../refus.js';

export const reponsesPossibles = { oui: 'Oui, je suis d’accord', non: 'Non' } as const;

export class RepondreQuestion {
  @Numero({ libelle: 'Question' })
  question!: string;

  @Choix({ libelle: 'Votre réponse', parmi: reponsesPossibles })
  valeur!: 'oui' | 'non';
}

/** He answers, or not: no reason is asked, both answers weigh the same, silence stays silence (R-082, R-084, T-08). */
export const repondreQuestion: Acte<Accompagnement, RepondreQuestion> = {
  type: 'accompagnement.repondreQuestion',
  champs: RepondreQuestion,
  qui: (auteur, a) => a.agent === auteur.id,
  decider(a, { question, valeur }, contexte, auteur) {
    if (cloture(a) !== undefined) return accompagnementTermine;
    const posee = a.demandes.find((d) => d.numero === Number(question) && enAttente(d));
    if (posee === undefined) return questionClose;
    const chose: Chose = { objet: posee.objet, ...(posee.quoi === undefined ? {} : { quoi: posee.quoi }) };
    const voie = auteur.parCode === true ? 'code' : 'connecte';
    const dit = dire(a, { ...chose, valeur, le: contexte.instant, voie, par: auteur.id });
    const faits = [
      { type: valeur === 'oui' ? 'accordDonne' : 'accordRefuse', par: auteur.id, objet: chose.objet, voie },
    ];
    if (valeur === 'oui') return tenirLesRappels({ etat: dit, faits }, contexte);
    if (chose.objet === 'accompagnement') return { ...finDeTout(dit, contexte, auteur.id), faits };
    return { ...arreter(dit, contexte, chose, auteur.id), faits };
  },
};
