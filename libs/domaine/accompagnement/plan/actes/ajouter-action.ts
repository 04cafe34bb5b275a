import { Choix, Jour, Texte } from '../../../champs.js';
import type { Acte, Decision } from '../../../acte.js';
import { estRefus, saisieInvalide, type Refus } from '../../../erreurs.js';
import type { Accompagnement } from '../../etat.js';
import { achever, ecritAvec, estLAgent, planAEcrire, premierJet, projetChange } from '../ecrire.js';
import type { QuiFait } from '../etat.js';
import { problemesDeLaLigne } from '../lignes.js';
import { tropDActions } from '../refus.js';
import { ouvertes } from '../regles.js';

export const quiFait = {
  agent: 'L’agent',
  assistante: 'L’assistante de service social',
  ensemble: 'Les deux ensemble',
  partenaire: 'Un autre service, que l’agent contacte ou autorise à part',
} as const satisfies Record<QuiFait, string>;

export class AjouterAction {
  @Texte({ libelle: 'Quoi', min: 3, max: 300 })
  quoi!: string;

  @Choix({ libelle: 'Qui le fait', parmi: quiFait })
  qui!: QuiFait;

  @Jour({ libelle: 'Pour quand' })
  echeance!: string;

  @Texte({ libelle: 'Nature', max: 40, optionnel: true })
  genre?: string;
}

/**
 * One line: who does what by when. Hers waits until she proposes it and he says yes to it; his own is his word already. Naming a
 * partner contacts nobody: that needs an accord of its own (T-10).
 */
export const ajouterAction: Acte<Accompagnement, AjouterAction> = {
  type: 'accompagnement.ajouterAction',
  champs: AjouterAction,
  qui: ecritAvec,
  decider(a, { quoi, qui, echeance, genre }, contexte, auteur): Refus | Decision<Accompagnement> {
    const { instant } = contexte;
    const plan = planAEcrire(a, auteur, instant);
    if (estRefus(plan)) return plan;
    const agent = estLAgent(auteur, a);
    const problemes = problemesDeLaLigne(a, { echeance, ...(agent && genre === undefined ? {} : { genre }) }, instant);
    if (problemes !== undefined) return saisieInvalide(problemes);
    if (ouvertes(plan).length >= a.reglages.actionsMax) return tropDActions(a.reglages.actionsMax);
    const suite = projetChange(a, plan, auteur);
    const numero = plan.actions.length + 1;
    const ligne = {
      ...premierJet(a, auteur, instant, suite.version),
      numero,
      quoi: quoi.trim(),
      qui,
      echeance,
      projet: suite.projet,
      ...(genre === undefined ? {} : { genre }),
      ...(agent ? { avis: { valeur: 'oui' as const, le: instant } } : {}),
    };
    const actions = [...plan.actions, ligne];
    return achever(a, { ...plan, ...suite, actions }, contexte, { type: 'actionEcrite', par: auteur.id, numero });
  },
};
