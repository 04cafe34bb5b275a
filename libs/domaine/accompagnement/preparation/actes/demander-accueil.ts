import { Texte } from '../../../champs.js';
import type { Acte, Decision } from '../../../acte.js';
import { estRefus, type Refus } from '../../../erreurs.js';
import { genresPossibles } from '../../../partage/possibles.js';
import { demander } from '../../accords/demander.js';
import { accordRefuse } from '../../accords/refus.js';
import type { Accompagnement } from '../../etat.js';
import { transmissionNonPrevue } from '../refus.js';
import { avecPreparation, choseDeLAccueil, refuseDeLui } from '../regles.js';

export class DemanderAccueil {
  @Texte({ libelle: 'À qui, nom et fonction', min: 3, max: 120 })
  avec!: string;

  @Texte({ libelle: 'Ce que vous lui diriez, une phrase par ligne', min: 3, max: 2000 })
  phrases!: string;
}

/**
 * How his service receives him is shared only with his accord, which names the recipient and the words (R-195, T-10): she writes what
 * she would say, he reads it, and nothing is said before his yes. Nothing of his own project is in it.
 */
export const demanderAccueil: Acte<Accompagnement, DemanderAccueil> = {
  type: 'accompagnement.demanderAccueil',
  champs: DemanderAccueil,
  qui: (auteur, a) => a.titulaire === auteur.id,
  decider(a, { avec: qui, phrases }, contexte, auteur): Refus | Decision<Accompagnement> {
    return avecPreparation(a, contexte.instant, (p): Refus | Decision<Accompagnement> => {
      const avec = qui.trim();
      if (!genresPossibles(a.profil).includes('transmission')) return transmissionNonPrevue;
      if (refuseDeLui(a, avec)) return accordRefuse;
      const numero = p.accueils.length + 1;
      const lignes = phrases
        .split('\n')
        .map((l) => l.trim())
        .filter((l) => l !== '');
      const chose = choseDeLAccueil({ avec, numero });
      const posee = demander(a, contexte, { chose, phrases: lignes, par: auteur.id });
      if (estRefus(posee)) return posee;
      const accueils = [...p.accueils, { numero, avec, phrases: lignes, le: contexte.instant }];
      return {
        ...posee,
        etat: { ...posee.etat, preparation: { ...p, accueils } },
        reponse: { ...posee.reponse, accueil: numero },
      };
    });
  },
};
