import { Choix, Numero } from '../../../champs.js';
import type { Acte, Decision } from '../../../acte.js';
import { estRefus, type Refus } from '../../../erreurs.js';
import type { Accompagnement } from '../../etat.js';
import { achever, ecritAvec, estLAgent, viser } from '../ecrire.js';
import { ligneInconnue, relireDabord, tropDActions } from '../refus.js';
import { estOuverte, ouvertes } from '../regles.js';

export class RepondreAction {
  @Numero({ libelle: 'Ligne' })
  numero!: string;

  @Numero({ libelle: 'Version lue' })
  lu!: string;

  @Choix({ libelle: 'Votre réponse à cette ligne', parmi: { oui: 'D’accord', non: 'Pas celle-ci' } })
  avis!: 'oui' | 'non';
}

/**
 * His word on one line, of the words that he read: without his yes it does not count (a rule of this service, stricter than any
 * text). She may write down what he told her; he sees that it was she, and changes it as he likes.
 */
export const repondreAction: Acte<Accompagnement, RepondreAction> = {
  type: 'accompagnement.repondreAction',
  champs: RepondreAction,
  qui: ecritAvec,
  decider(a, { numero, lu, avis }, contexte, auteur): Refus | Decision<Accompagnement> {
    const { instant } = contexte;
    const trouve = viser({ a, auteur, instant, inconnu: ligneInconnue }, 'actions', numero);
    if (estRefus(trouve)) return trouve;
    const { plan, vise } = trouve;
    const finie = vise.faiteLe !== undefined || vise.retireLe !== undefined;
    if (finie || vise.montreLe === undefined) return ligneInconnue;
    if (vise.version > Number(lu) && vise.changePar !== auteur.id) return relireDabord;
    const agent = estLAgent(auteur, a);
    const dit = { valeur: avis, le: instant, ...(agent ? {} : { recueilli: true as const }) };
    const ligne = { ...vise, avis: dit };
    if (!estOuverte(vise) && estOuverte(ligne) && ouvertes(plan).length >= a.reglages.actionsMax)
      return tropDActions(a.reglages.actionsMax);
    const version = plan.version + 1;
    const actions = plan.actions.map((l) => (l === vise ? { ...ligne, version, changePar: auteur.id } : l));
    const fait = { type: avis === 'oui' ? 'ligneAcceptee' : 'ligneRefusee', par: auteur.id, numero: vise.numero };
    return achever(a, { ...plan, version, actions }, contexte, fait);
  },
};
