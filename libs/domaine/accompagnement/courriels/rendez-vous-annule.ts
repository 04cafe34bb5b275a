import type { Gabarit } from '../../courriel.js';
import { entreeDAgenda } from '../../courriels/agenda.js';
import { lettreDeRendezVous, type DonneesAgenda, type DonneesRendezVous } from './rendez-vous.js';

export interface DonneesRendezVousAnnule extends DonneesRendezVous {
  /** The entry that leaves his calendar; none: nothing was fixed. */
  agenda?: DonneesAgenda;
}

/** To the agent: she cannot be there; his calendar follows. */
export const rendezVousAnnule: Gabarit<DonneesRendezVousAnnule> = {
  nom: 'rendezVousAnnule',
  classe: 'offre',
  voie: 'dossier',
  expediteur: 'professionnel',
  rendre: (donnees, site) => {
    const { agenda, fuseau } = donnees;
    const lettre = lettreDeRendezVous(donnees, site, {
      phrases: [
        agenda === undefined
          ? "Le rendez-vous que je vous avais proposé n'aura pas lieu. Vous n'avez rien à faire."
          : "Notre rendez-vous n'aura pas lieu au moment prévu :",
      ],
      moments: agenda === undefined ? [] : [agenda.debut],
      suite: 'Votre page dit où nous en sommes.',
    });
    return agenda === undefined ? lettre : { ...lettre, agenda: entreeDAgenda({ ...agenda, fuseau, annule: true }) };
  },
};
