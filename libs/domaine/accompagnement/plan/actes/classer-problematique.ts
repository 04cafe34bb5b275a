import { Choix, Texte } from '../../../champs.js';
import type { Acte, Decision } from '../../../acte.js';
import { saisieInvalide, type Refus } from '../../../erreurs.js';
import { empeche } from '../../accords/regle.js';
import type { Accompagnement } from '../../etat.js';
import { problematiquesDe } from '../regles.js';

export class ClasserProblematique {
  @Texte({ libelle: 'Domaine de difficulté', max: 40 })
  problematique!: string;

  @Choix({ libelle: 'Concerne cette personne', parmi: { oui: 'Oui', non: 'Non' } })
  concerne!: 'oui' | 'non';
}

/** A domain of difficulty from the list of his text, chosen by her and asked of nobody. */
export const classerProblematique: Acte<Accompagnement, ClasserProblematique> = {
  type: 'accompagnement.classerProblematique',
  champs: ClasserProblematique,
  qui: (auteur, a) => a.titulaire === auteur.id,
  decider(a, { problematique, concerne }, { instant }, auteur): Refus | Decision<Accompagnement> {
    const pourquoi = empeche(a, instant, 'accompagnement');
    if (pourquoi !== undefined) return pourquoi;
    if (!Object.hasOwn(problematiquesDe(a.profil), problematique))
      return saisieInvalide({ problematique: ['Choisissez dans la liste du texte de cet agent.'] });
    const depart = { version: 0, rubriques: {}, editions: [], problematiques: [], le: instant, par: auteur.id };
    const avant = a.diagnostic ?? depart;
    const autres = avant.problematiques.filter((p) => p !== problematique);
    const problematiques = concerne === 'oui' ? [...autres, problematique] : autres;
    return {
      etat: { ...a, diagnostic: { ...avant, problematiques } },
      faits: [{ type: 'problematiqueClassee', par: auteur.id }],
    };
  },
};
