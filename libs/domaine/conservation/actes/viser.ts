import { Choix } from '../../champs.js';
import type { Acte, Decision } from '../../acte.js';
import { refus, type Refus } from '../../erreurs.js';
import { TACHES_DES_ARCHIVES } from '../archives.js';
import { gelEnCours, type Conservable, type Decision as Choisie } from '../etat.js';

export const decisions = {
  detruire: 'Détruire : les archives donnent leur accord',
  verser: 'Verser : les archives le réclament',
} as const;

export class Viser {
  @Choix({ libelle: 'Décision des archives', parmi: decisions })
  decision!: Choisie;
}

export const pasDeVisa = refus(
  'PAS_DE_VISA_ATTENDU',
  'Rien n’est à décider pour ce dossier : sa durée n’est pas écoulée, ou un gel l’arrête.',
);

/**
 * The archives say what becomes of it, unread: they see an opaque reference, a nature, dates, a legal basis. `verser` is written
 * down and stops the destruction: what is secret leaves by no door of this site, its transfer is settled by humans. It may be
 * changed until the record is gone.
 */
export function viserPour<E extends Conservable>(nature: string): Acte<E, Viser> {
  return {
    type: `${nature}.viser`,
    champs: Viser,
    porte: 'archives',
    qui: ({ fonctions }) => fonctions.some((f) => f.role === 'administrateur'),
    decider(e, { decision }, { instant }, auteur): Refus | Decision<E> {
      const { conservation } = e;
      if (conservation?.prevenuLe === undefined || gelEnCours(e) !== undefined) return pasDeVisa;
      const { visa, versement } = TACHES_DES_ARCHIVES;
      return {
        etat: { ...e, conservation: { ...conservation, visa: { le: instant, par: auteur.id, decision } } },
        faits: [{ type: 'visaArchives', par: auteur.id, decision }],
        tachesFaites: decision === 'detruire' ? [visa, versement] : [visa],
        taches: decision === 'detruire' ? [] : [{ cle: versement, nature: versement, pour: null }],
      };
    },
  };
}
