import { Choix, Jour, Texte } from '../../../champs.js';
import type { Acte } from '../../../acte.js';
import { refuse } from '../paroles.js';
import { cloture, type Accompagnement } from '../../etat.js';
import { dire } from '../dire.js';
import { avecChose, jourImpossible } from '../lire-chose.js';
import { accompagnementTermine, accordRefuse, demarcheInconnue } from '../refus.js';
import { forceDe } from '../regle.js';
import { manieres } from './recueillir.js';

export class NoterDemarche {
  @Texte({ libelle: 'Auprès d’un proche concerné : qui', max: 100, optionnel: true })
  proche?: string;

  @Jour({ libelle: 'Jour de cet échange' })
  jour!: string;

  @Choix({ libelle: 'Comment l’échange s’est passé', parmi: manieres })
  maniere!: keyof typeof manieres;
}

/** What she notes, by the strength of his text; the two others know only his answer. */
const VALEURS = { adhesionRecherchee: 'recherche', concertation: 'parle' } as const;

/**
 * She notes that she sought the adhésion of a person concerned by the project, one note per person, or that the project was
 * spoken of together. It is no word of the agent, and nothing after his refusal.
 */
export const noterDemarche: Acte<Accompagnement, NoterDemarche> = {
  type: 'accompagnement.noterDemarche',
  champs: NoterDemarche,
  qui: (auteur, a) => a.titulaire === auteur.id,
  decider(a, { proche, jour, maniere }, { instant }, auteur) {
    const force = forceDe(a);
    if (cloture(a) !== undefined) return accompagnementTermine;
    if (force !== 'adhesionRecherchee' && force !== 'concertation') return demarcheInconnue;
    const impossible = jourImpossible(a, jour, instant);
    if (impossible !== undefined) return impossible;
    return avecChose(a, { objet: 'plan', personne: proche }, (chose) => {
      if (refuse(a, chose)) return accordRefuse;
      const valeur = VALEURS[force];
      const recueil = { jour, maniere };
      return {
        etat: dire(a, { ...chose, valeur, le: instant, voie: 'recueilli', par: auteur.id, recueil }),
        faits: [{ type: valeur === 'recherche' ? 'adhesionRecherchee' : 'projetParle', par: auteur.id }],
      };
    });
  },
};
