import { Choix, Numero } from '../../../champs.js';
import type { Acte, Decision } from '../../../acte.js';
import { estRefus, type Refus } from '../../../erreurs.js';
import type { Accompagnement } from '../../etat.js';
import { achever, ecritAvec, viser } from '../ecrire.js';
import { ligneInconnue } from '../refus.js';

export class SuivreObjectif {
  @Numero({ libelle: 'But' })
  numero!: string;

  @Choix({ libelle: 'Ce but', parmi: { retire: 'Le retirer', repris: 'Le reprendre' } })
  suite!: 'retire' | 'repris';
}

/** A goal that is no longer his; it stays readable, and may be taken up again. */
export const suivreObjectif: Acte<Accompagnement, SuivreObjectif> = {
  type: 'accompagnement.suivreObjectif',
  champs: SuivreObjectif,
  qui: ecritAvec,
  decider(a, { numero, suite }, contexte, auteur): Refus | Decision<Accompagnement> {
    const { instant } = contexte;
    const trouve = viser({ a, auteur, instant, inconnu: ligneInconnue }, 'objectifs', numero);
    if (estRefus(trouve)) return trouve;
    const { plan, vise } = trouve;
    const { retireLe: _avant, ...reste } = vise;
    const version = plan.version + 1;
    const suivi = { ...reste, version, changePar: auteur.id, ...(suite === 'retire' ? { retireLe: instant } : {}) };
    const objectifs = plan.objectifs.map((o) => (o === vise ? suivi : o));
    const fait = {
      type: suite === 'retire' ? 'objectifRetire' : 'objectifRepris',
      par: auteur.id,
      numero: vise.numero,
    };
    return achever(a, { ...plan, version, objectifs }, contexte, fait);
  },
};
