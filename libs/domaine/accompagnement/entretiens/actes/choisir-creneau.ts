import type { Acte } from '../../../acte.js';
import { Case, Choix, Numero } from '../../../champs.js';
import { dire } from '../../accords/dire.js';
import { empeche } from '../../accords/regle.js';
import type { Accompagnement } from '../../etat.js';
import { agendaDe, tenirAJour } from '../annoncer.js';
import { trouver } from '../agenda.js';
import type { Entretien } from '../etat.js';
import { creneauPasse, entretienInconnu } from '../refus.js';

export class ChoisirCreneau {
  @Numero({ libelle: 'Rendez-vous' })
  entretien!: string;

  @Choix({ libelle: 'Moment choisi', parmi: { '1': 'Le premier', '2': 'Le deuxième', '3': 'Le troisième' } })
  creneau!: '1' | '2' | '3';

  @Case({ libelle: 'M’envoyer de quoi l’inscrire dans mon agenda' })
  recevoir?: boolean;
}

/** He may still choose: it goes on, or it is he who cancelled it. */
export const choisissable = (e: Entretien, agent: string): boolean =>
  e.issue === undefined || (e.issue.quoi === 'annule' && e.issue.par === agent);

/**
 * He chooses one of the times: it is fixed at once, and nothing leaves unless he asks for it. For a home visit this is his yes to
 * it, in the words of `accords/mots.ts` that he reads.
 */
export const choisirCreneau: Acte<Accompagnement, ChoisirCreneau> = {
  type: 'accompagnement.choisirCreneau',
  champs: ChoisirCreneau,
  qui: (auteur, a) => a.agent === auteur.id,
  decider(a, { entretien, creneau, recevoir }, contexte, auteur) {
    const { instant } = contexte;
    const e = trouver(a, entretien);
    if (e === undefined || !choisissable(e, auteur.id)) return entretienInconnu;
    const empechement = empeche(a, instant, 'accompagnement');
    if (empechement !== undefined) return empechement;
    const choisi = e.creneaux[Number(creneau) - 1];
    if (choisi === undefined || choisi.debut <= instant) return creneauPasse;
    const { autres: _plus, issue: _reprise, ...reste } = e;
    const fixe: Entretien = {
      ...reste,
      sequence: e.sequence + 1,
      retenu: { ...choisi, le: instant, par: auteur.id },
    };
    const voie = auteur.parCode === true ? 'code' : 'connecte';
    const oui = { objet: 'visite', valeur: 'oui', le: instant, voie, par: auteur.id } as const;
    return tenirAJour(e.lieu === 'visite' ? dire(a, oui) : a, contexte, fixe, {
      faits: [{ type: 'entretienFixe', par: auteur.id, numero: e.numero }],
      dire:
        recevoir === true
          ? { gabarit: 'rendezVousFixe', donnees: { agenda: agendaDe(fixe, choisi, instant) } }
          : undefined,
    });
  },
};
