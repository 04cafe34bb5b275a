import { Case, Choix, Numero } from '../../../champs.js';
import type { Acte, Decision } from '../../../acte.js';
import { estRefus, type Refus } from '../../../erreurs.js';
import { dire } from '../../accords/dire.js';
import type { Accompagnement } from '../../etat.js';
import { achever, planEnCours } from '../ecrire.js';
import { pasEncore, relireDabord } from '../refus.js';
import { derniereDesAutres, estOuverte } from '../regles.js';

export class RepondrePlan {
  @Numero({ libelle: 'Projet lu' })
  projet!: string;

  @Numero({ libelle: 'Version lue' })
  lu!: string;

  @Choix({ libelle: 'Votre réponse à l’ensemble', parmi: { oui: 'Je suis d’accord', non: 'Je ne suis pas d’accord' } })
  avis!: 'oui' | 'non';

  @Case({ libelle: 'Et d’accord avec chaque ligne à laquelle je n’ai pas encore répondu' })
  toutes?: boolean;
}

/**
 * His word on the whole, as he read it: on this project and on no other (R-079, R-080, T-10). A no stops it at once; he may change
 * his mind. Nobody hears of it but the one who reads her page.
 */
export const repondrePlan: Acte<Accompagnement, RepondrePlan> = {
  type: 'accompagnement.repondrePlan',
  champs: RepondrePlan,
  qui: (auteur, a) => a.agent === auteur.id,
  decider(a, { projet, lu, avis, toutes }, contexte, auteur): Refus | Decision<Accompagnement> {
    const { instant } = contexte;
    const plan = planEnCours(a, auteur, instant);
    if (estRefus(plan)) return plan;
    if (plan.propositions.length === 0) return pasEncore;
    if (plan.etat === 'brouillon' || String(plan.projet) !== projet || derniereDesAutres(plan, auteur.id) > Number(lu))
      return relireDabord;
    const voie = auteur.parCode === true ? 'code' : 'connecte';
    const parole = { objet: 'plan', quoi: projet, valeur: avis, le: instant, voie, par: auteur.id } as const;
    const version = plan.version + 1;
    const actions = plan.actions.map((l) =>
      avis === 'oui' && toutes === true && l.montreLe !== undefined && l.avis === undefined && estOuverte(l)
        ? { ...l, avis: { valeur: 'oui' as const, le: instant } }
        : l,
    );
    const etat = avis === 'non' ? ('propose' as const) : plan.etat;
    const fait = { type: avis === 'oui' ? 'planAccepte' : 'planRefuse', par: auteur.id, projet: plan.projet };
    return achever(dire(a, parole), { ...plan, etat, version, actions }, contexte, fait);
  },
};
