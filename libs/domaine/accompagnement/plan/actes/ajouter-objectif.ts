import { Texte } from '../../../champs.js';
import type { Acte, Decision } from '../../../acte.js';
import { estRefus, type Refus } from '../../../erreurs.js';
import type { Accompagnement } from '../../etat.js';
import { achever, ecritAvec, planAEcrire, premierJet, projetChange } from '../ecrire.js';

export class AjouterObjectif {
  @Texte({ libelle: 'Ce que l’agent souhaite, avec ses mots', min: 3, max: 500 })
  objectif!: string;
}

/** A goal, in the agent's own words; whoever writes it down stays known as its author. */
export const ajouterObjectif: Acte<Accompagnement, AjouterObjectif> = {
  type: 'accompagnement.ajouterObjectif',
  champs: AjouterObjectif,
  qui: ecritAvec,
  decider(a, { objectif }, contexte, auteur): Refus | Decision<Accompagnement> {
    const { instant } = contexte;
    const plan = planAEcrire(a, auteur, instant);
    if (estRefus(plan)) return plan;
    const suite = projetChange(a, plan, auteur);
    const numero = plan.objectifs.length + 1;
    const nouveau = { ...premierJet(a, auteur, instant, suite.version), numero, texte: objectif.trim() };
    const objectifs = [...plan.objectifs, nouveau];
    return achever(a, { ...plan, ...suite, objectifs }, contexte, { type: 'objectifEcrit', par: auteur.id, numero });
  },
};
