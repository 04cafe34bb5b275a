import type { Gabarit } from '../../courriel.js';
import { entreeDAgenda } from '../../courriels/agenda.js';
import { lettreDeRendezVous, type DonneesAgenda, type DonneesRendezVous } from './rendez-vous.js';

export interface DonneesRendezVousDeplace extends DonneesRendezVous {
  /** The new times; one, when it was agreed. */
  moments: readonly string[];
  convenu: boolean;
  /** The new entry when it was agreed, the end of the old one when he has to choose; none: nothing was fixed. */
  agenda?: DonneesAgenda;
}

/** To the agent: the meeting is at another time, or other times are proposed; his calendar follows. */
export const rendezVousDeplace: Gabarit<DonneesRendezVousDeplace> = {
  nom: 'rendezVousDeplace',
  classe: 'offre',
  voie: 'dossier',
  expediteur: 'professionnel',
  rendre: (donnees, site) => {
    const { convenu, moments, agenda, fuseau } = donnees;
    const lettre = lettreDeRendezVous(donnees, site, {
      phrases: [
        convenu
          ? "Notre rendez-vous change de moment. Comme convenu, ce sera, à l'heure de chez vous :"
          : "Notre rendez-vous ne peut plus avoir lieu au moment prévu. Voici ce que je vous propose à la place, à l'heure de chez vous :",
      ],
      moments,
      suite: convenu
        ? 'La pièce jointe met votre agenda à jour, si vous y aviez inscrit ce moment. Vous pouvez en demander un autre, ou annuler, sans donner de raison.'
        : "Choisissez celui qui vous va, demandez-en d'autres, ou ne répondez pas : sans votre choix, rien n'est fixé.",
    });
    if (agenda === undefined) return lettre;
    return { ...lettre, agenda: entreeDAgenda({ ...agenda, fuseau, annule: !convenu }) };
  },
};
