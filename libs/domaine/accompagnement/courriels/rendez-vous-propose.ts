import type { Gabarit } from '../../courriel.js';
import { lettreDeRendezVous, type DonneesRendezVous } from './rendez-vous.js';

export interface DonneesRendezVousPropose extends DonneesRendezVous {
  /** ISO instants, one to three. */
  moments: readonly string[];
}

/** To the agent: times to choose from; to ask for others, or to say nothing, is as good. */
export const rendezVousPropose: Gabarit<DonneesRendezVousPropose> = {
  nom: 'rendezVousPropose',
  classe: 'offre',
  voie: 'dossier',
  expediteur: 'professionnel',
  rendre: (donnees, site) =>
    lettreDeRendezVous(donnees, site, {
      phrases: ["Je vous propose de nous parler. Voici quand c'est possible pour moi, à l'heure de chez vous :"],
      moments: donnees.moments,
      suite:
        "Choisissez celui qui vous va, demandez-en d'autres, ou ne répondez pas : sans votre choix, rien n'est fixé.",
    }),
};
