import { Texte } from '../../../champs.js';
import type { Acte, Decision } from '../../../acte.js';
import { saisieInvalide, type Refus } from '../../../erreurs.js';
import { empeche } from '../../accords/regle.js';
import type { Accompagnement } from '../../etat.js';
import type { Preparation } from '../etat.js';
import { motifsDuRetour } from '../regles.js';

export class OuvrirPreparation {
  @Texte({ libelle: 'À quelle occasion, dans les mots du texte', max: 40, optionnel: true })
  motif?: string;
}

/**
 * A return is prepared in this accompaniment: its plan is of that kind. The occasion is of a closed list of his text, or none;
 * a list that its text leaves open has « autre », with nothing to write.
 */
export const ouvrirPreparation: Acte<Accompagnement, OuvrirPreparation> = {
  type: 'accompagnement.ouvrirPreparation',
  champs: OuvrirPreparation,
  qui: (auteur, a) => a.titulaire === auteur.id,
  decider(a, { motif }, { instant }, auteur): Refus | Decision<Accompagnement> {
    const pourquoi = empeche(a, instant, 'accompagnement');
    if (pourquoi !== undefined) return pourquoi;
    if (motif !== undefined && !Object.hasOwn(motifsDuRetour(a.profil), motif))
      return saisieInvalide({ motif: ['Choisissez dans la liste du texte, ou laissez ce champ vide.'] });
    const depart: Preparation = { ouverteLe: instant, faites: [], accueils: [], nouvelles: [] };
    const { termineeLe: _reprise, motif: _autre, ...p } = a.preparation ?? depart;
    return {
      etat: { ...a, preparation: { ...p, ...(motif === undefined ? {} : { motif }) } },
      faits: [{ type: 'preparationOuverte', par: auteur.id }],
    };
  },
};
