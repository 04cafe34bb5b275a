import type { Acte } from '../../../acte.js';
import { Numero } from '../../../champs.js';
import type { Accompagnement } from '../../etat.js';
import { agendaDe, tenirAJour } from '../annoncer.js';
import { trouver } from '../agenda.js';
import { enCours, finDe, type Entretien } from '../etat.js';
import { rienNePart } from '../rappel.js';
import { entretienInconnu } from '../refus.js';

export class AnnulerEntretien {
  @Numero({ libelle: 'Rendez-vous' })
  entretien!: string;
}

/**
 * Either of them cancels what is to come; no reason is asked. He hears of it by mail when she does it, unless he never heard of the
 * meeting; when he does it, she finds it on her page and nothing leaves.
 */
export const annulerEntretien: Acte<Accompagnement, AnnulerEntretien> = {
  type: 'accompagnement.annulerEntretien',
  champs: AnnulerEntretien,
  qui: (auteur, a) => a.agent === auteur.id || a.titulaire === auteur.id,
  decider(a, { entretien }, contexte, auteur) {
    const { instant } = contexte;
    const e = trouver(a, entretien);
    if (e === undefined || !enCours(e) || finDe(e) <= instant) return entretienInconnu;
    const { retenu } = e;
    const jamaisDit = retenu === undefined && rienNePart(a, contexte, e.numero).length > 0;
    const annule: Entretien = {
      ...e,
      sequence: e.sequence + 1,
      issue: { quoi: 'annule', le: instant, par: auteur.id },
    };
    const elle = auteur.id !== a.agent && !jamaisDit;
    return tenirAJour(a, contexte, annule, {
      faits: [{ type: 'entretienAnnule', par: auteur.id, numero: e.numero }],
      dire: elle
        ? {
            gabarit: 'rendezVousAnnule',
            donnees: retenu === undefined ? {} : { agenda: agendaDe(annule, retenu, instant) },
          }
        : undefined,
    });
  },
};
