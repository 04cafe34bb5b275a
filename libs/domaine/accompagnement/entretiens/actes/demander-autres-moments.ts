import type { Acte } from '../../../acte.js';
import { Numero, Texte } from '../../../champs.js';
import type { Accompagnement } from '../../etat.js';
import { tenirAJour } from '../annoncer.js';
import { trouver } from '../agenda.js';
import { enCours, finDe, type Entretien } from '../etat.js';
import { dejaAutreMoment, entretienInconnu } from '../refus.js';

export class DemanderAutresMoments {
  @Numero({ libelle: 'Rendez-vous' })
  entretien!: string;

  @Texte({ libelle: 'Ce qui vous arrangerait, si vous voulez le dire', max: 500, optionnel: true })
  mot?: string;
}

/**
 * He asks for other times, of a proposal or of what was fixed, which then no longer holds. She finds it on her page; nothing leaves.
 * Until she answers he may still choose one of the first times.
 */
export const demanderAutresMoments: Acte<Accompagnement, DemanderAutresMoments> = {
  type: 'accompagnement.demanderAutresMoments',
  champs: DemanderAutresMoments,
  qui: (auteur, a) => a.agent === auteur.id,
  decider(a, { entretien, mot }, contexte, auteur) {
    const { instant } = contexte;
    const e = trouver(a, entretien);
    if (e === undefined || !enCours(e) || finDe(e) <= instant) return entretienInconnu;
    if (e.autres !== undefined && e.autres.mot === mot) return dejaAutreMoment;
    const { retenu, ...reste } = e;
    const demande: Entretien = {
      ...reste,
      sequence: retenu === undefined ? e.sequence : e.sequence + 1,
      autres: { le: instant, ...(mot === undefined ? {} : { mot }) },
    };
    return tenirAJour(a, contexte, demande, {
      faits: [{ type: 'autresMomentsDemandes', par: auteur.id, numero: e.numero }],
    });
  },
};
