import { Choix, Numero } from '../../../champs.js';
import type { Acte, Decision } from '../../../acte.js';
import { estRefus, type Refus } from '../../../erreurs.js';
import type { Accompagnement } from '../../etat.js';
import { achever, ecritAvec, estLAgent, viser } from '../ecrire.js';
import type { Action } from '../etat.js';
import { ligneInconnue, ligneSansAccord, tropDActions } from '../refus.js';
import { constater, enVigueur, estOuverte, ouvertes } from '../regles.js';

export class SuivreAction {
  @Numero({ libelle: 'Ligne' })
  numero!: string;

  @Choix({ libelle: 'Cette action', parmi: { faite: 'Est faite', retiree: 'La retirer', reprise: 'La reprendre' } })
  suite!: 'faite' | 'retiree' | 'reprise';
}

/** Done, withdrawn, or taken up again; she only calls done what he had agreed to. */
export const suivreAction: Acte<Accompagnement, SuivreAction> = {
  type: 'accompagnement.suivreAction',
  champs: SuivreAction,
  qui: ecritAvec,
  decider(a, { numero, suite }, contexte, auteur): Refus | Decision<Accompagnement> {
    const { instant } = contexte;
    const trouve = viser({ a, auteur, instant, inconnu: ligneInconnue }, 'actions', numero);
    if (estRefus(trouve)) return trouve;
    const { plan, vise } = trouve;
    const agent = estLAgent(auteur, a);
    if (suite === 'faite' && !agent && !enVigueur(constater(a, instant), vise, instant)) return ligneSansAccord;
    const { faiteLe: _faite, retireLe: _retiree, ...reste } = vise;
    const apres: Action = {
      ...reste,
      ...(suite === 'faite' ? { faiteLe: instant } : suite === 'retiree' ? { retireLe: instant } : {}),
    };
    const deTrop = !estOuverte(vise) && estOuverte(apres) && ouvertes(plan).length >= a.reglages.actionsMax;
    if (deTrop) return tropDActions(a.reglages.actionsMax);
    const version = plan.version + 1;
    const actions = plan.actions.map((l) => (l === vise ? { ...apres, version, changePar: auteur.id } : l));
    const fait = { type: FAITS[suite], par: auteur.id, numero: vise.numero };
    return achever(a, { ...plan, version, actions }, contexte, fait);
  },
};

const FAITS = { faite: 'actionFaite', retiree: 'actionRetiree', reprise: 'actionReprise' } as const;
