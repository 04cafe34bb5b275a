import type { Gabarit } from '../../courriel.js';
import { entreeDAgenda } from '../../courriels/agenda.js';
import { lettreDeRendezVous, type DonneesAgenda, type DonneesRendezVous } from './rendez-vous.js';

export interface DonneesRendezVousFixe extends DonneesRendezVous {
  agenda: DonneesAgenda;
}

/** To the agent: the time on which they agreed, with a neutral entry for his calendar, if he wants it there. */
export const rendezVousFixe: Gabarit<DonneesRendezVousFixe> = {
  nom: 'rendezVousFixe',
  classe: 'offre',
  voie: 'dossier',
  expediteur: 'professionnel',
  rendre: (donnees, site) => ({
    ...lettreDeRendezVous(donnees, site, {
      phrases: ["Comme convenu, nous nous parlerons à ce moment, à l'heure de chez vous :"],
      moments: [donnees.agenda.debut],
      suite:
        "La pièce jointe l'inscrit dans votre agenda sous le mot « Occupé », sans rien dire d'autre ; elle ne sert que si vous le voulez. Vous pouvez demander un autre moment, ou annuler, sans donner de raison.",
    }),
    agenda: entreeDAgenda({ ...donnees.agenda, fuseau: donnees.fuseau }),
  }),
};
