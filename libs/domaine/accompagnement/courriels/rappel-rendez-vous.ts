import type { Gabarit } from '../../courriel.js';
import { lettreDeRendezVous, type DonneesRendezVous } from './rendez-vous.js';

export interface DonneesRappelRendezVous extends DonneesRendezVous {
  debut: string;
}

/** The reminder that he asked for on his page, and that he can stop there. */
export const rappelRendezVous: Gabarit<DonneesRappelRendezVous> = {
  nom: 'rappelRendezVous',
  classe: 'offre',
  voie: 'dossier',
  expediteur: 'professionnel',
  rendre: (donnees, site) =>
    lettreDeRendezVous(donnees, site, {
      phrases: ['Vous avez demandé ce rappel. Nous avons rendez-vous :'],
      moments: [donnees.debut],
      suite: 'Vous pouvez demander un autre moment, annuler, ou ne plus recevoir de rappel.',
    }),
};
