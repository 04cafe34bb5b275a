import { Case, Texte } from '../../../champs.js';
import type { Acte, Decision } from '../../../acte.js';
import { saisieInvalide, type Refus } from '../../../erreurs.js';
import type { Accompagnement } from '../../etat.js';
import { TACHES } from '../refus.js';
import { avecPreparation, lignesDuRetour } from '../regles.js';

export class CocherLigne {
  @Texte({ libelle: 'Ligne de la liste', max: 40 })
  ligne!: string;

  @Case({ libelle: 'C’est fait' })
  faite?: boolean;
}

/** A line of the list is dealt with, or not yet: a help for her, never a measure of anybody. */
export const cocherLigne: Acte<Accompagnement, CocherLigne> = {
  type: 'accompagnement.cocherLigneDuRetour',
  champs: CocherLigne,
  qui: (auteur, a) => a.titulaire === auteur.id,
  decider(a, { ligne, faite }, { instant }, auteur): Refus | Decision<Accompagnement> {
    return avecPreparation(a, instant, (p): Refus | Decision<Accompagnement> => {
      if (!lignesDuRetour(a.profil).some((l) => l.cle === ligne))
        return saisieInvalide({ ligne: ['Choisissez une des lignes de la page.'] });
      const autres = p.faites.filter((f) => f.cle !== ligne);
      const faites = faite === true ? [...autres, { cle: ligne, le: instant, par: auteur.id }] : autres;
      const reste = lignesDuRetour(a.profil).some((l) => !faites.some((f) => f.cle === l.cle));
      return {
        etat: { ...a, preparation: { ...p, faites } },
        faits: [{ type: 'ligneDuRetourCochee', par: auteur.id }],
        tachesFaites: reste ? [] : [TACHES.preparer],
      };
    });
  },
};
