import { Choix, Numeros } from '../../../champs.js';
import type { Acte, Decision } from '../../../acte.js';
import { estRefus, type Refus } from '../../../erreurs.js';
import type { Accompagnement } from '../../etat.js';
import { achever, ecritAvec, estLAgent, viser } from '../ecrire.js';
import type { Action, Plan } from '../etat.js';
import { ligneInconnue, ligneSansAccord, tropDActions } from '../refus.js';
import { constater, enVigueur, ouvertes } from '../regles.js';

export class SuivreAction {
  @Numeros({ libelle: 'Lignes', max: 20 })
  numeros!: string[];

  @Choix({ libelle: 'Cette action', parmi: { faite: 'Est faite', retiree: 'La retirer', reprise: 'La reprendre' } })
  suite!: 'faite' | 'retiree' | 'reprise';
}

/** Done, withdrawn, or taken up again: one line or several in one act, all or none; she only calls done what he had agreed to. */
export const suivreAction: Acte<Accompagnement, SuivreAction> = {
  type: 'accompagnement.suivreAction',
  champs: SuivreAction,
  qui: ecritAvec,
  decider(a, { numeros, suite }, contexte, auteur): Refus | Decision<Accompagnement> {
    const { instant } = contexte;
    const vises: Action[] = [];
    let plan: Plan | undefined;
    for (const numero of numeros) {
      const trouve = viser({ a, auteur, instant, inconnu: ligneInconnue }, 'actions', numero);
      if (estRefus(trouve)) return trouve;
      vises.push(trouve.vise);
      ({ plan } = trouve);
    }
    if (plan === undefined) return ligneInconnue;
    const comptent = (l: Action): boolean => enVigueur(constater(a, instant), l, instant);
    if (suite === 'faite' && !estLAgent(auteur, a) && !vises.every(comptent)) return ligneSansAccord;
    const version = plan.version + 1;
    const apres = {
      ...plan,
      version,
      actions: plan.actions.map((l) =>
        vises.includes(l) ? { ...suivie(l, suite, instant), version, changePar: auteur.id } : l,
      ),
    };
    const deTrop = ouvertes(apres).length > Math.max(a.reglages.actionsMax, ouvertes(plan).length);
    if (deTrop) return tropDActions(a.reglages.actionsMax);
    const faits = vises.map((l) => ({ type: FAITS[suite], par: auteur.id, numero: l.numero }));
    return { ...achever(a, apres, contexte, { type: FAITS[suite], par: auteur.id }), faits };
  },
};

function suivie(l: Action, suite: SuivreAction['suite'], instant: string): Action {
  const { faiteLe: _faite, retireLe: _retiree, ...reste } = l;
  if (suite === 'reprise') return reste;
  return { ...reste, ...(suite === 'faite' ? { faiteLe: instant } : { retireLe: instant }) };
}

const FAITS = { faite: 'actionFaite', retiree: 'actionRetiree', reprise: 'actionReprise' } as const;
