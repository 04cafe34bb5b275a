import type { Acte } from '../../../acte.js';
import { Choix, Numero } from '../../../champs.js';
import { cloture, type Accompagnement } from '../../etat.js';
import { accompagnementTermine } from '../../accords/refus.js';
import { remplacer, trouver } from '../agenda.js';
import { entretienInconnu, tropTot } from '../refus.js';

export const issues = { tenu: 'Nous nous sommes vus ou parlé', manque: 'Le rendez-vous n’a pas eu lieu' } as const;

export class ConclureEntretien {
  @Numero({ libelle: 'Rendez-vous' })
  entretien!: string;

  @Choix({ libelle: 'Ce qu’il en a été', parmi: issues })
  issue!: keyof typeof issues;
}

/** She notes that it was held, or was not: no reason, no word to anybody, no consequence; she may correct herself. */
export const conclureEntretien: Acte<Accompagnement, ConclureEntretien> = {
  type: 'accompagnement.conclureEntretien',
  champs: ConclureEntretien,
  qui: (auteur, a) => a.titulaire === auteur.id,
  decider(a, { entretien, issue }, { instant }, auteur) {
    if (cloture(a) !== undefined) return accompagnementTermine;
    const e = trouver(a, entretien);
    if (e?.retenu === undefined || e.issue?.quoi === 'annule') return entretienInconnu;
    if (instant < e.retenu.debut) return tropTot;
    return {
      etat: remplacer(a, { ...e, issue: { quoi: issue, le: instant, par: auteur.id } }),
      faits: [{ type: 'entretienConclu', par: auteur.id, numero: e.numero }],
      tachesFaites: ['adresseAVerifier', 'offreAVerifier'],
    };
  },
};
