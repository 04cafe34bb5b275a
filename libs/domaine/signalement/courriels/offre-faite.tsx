import type { Gabarit } from '../../courriel.js';
import { direJour } from '../../courriels/dates.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';

export interface DonneesOffreFaite {
  /** ISO instant of the offer: a day is told, never an hour. */
  le: string;
  fuseau: string;
}

/** To the referrer whose text provides for it: the one fact he may know, and the last. */
export const offreFaite: Gabarit<DonneesOffreFaite> = {
  nom: 'offreFaite',
  classe: 'courtoisie',
  voie: 'dossier',
  expediteur: 'service',
  rendre({ le, fuseau }, site) {
    const jour = direJour(le, fuseau);
    const page = '/signalements';
    return rendu(
      [
        'Bonjour,',
        `L'offre d'aide a été faite le ${jour}.`,
        'Votre démarche est terminée : vous ne recevrez plus de message à ce sujet. ' +
          "La suite appartient à l'agent et relève du secret professionnel.",
        "Ne demandez pas à l'agent s'il a accepté, ni même s'il a répondu. Merci de lui laisser cette liberté.",
        `Vos signalements : ${adressePage(site, page)}`,
        'Le service social du personnel',
      ],
      <>
        <P>Bonjour,</P>
        <P>
          <strong>L'offre d'aide a été faite le {jour}.</strong>
        </P>
        <P>
          Votre démarche est terminée : vous ne recevrez plus de message à ce sujet. La suite appartient à l'agent et
          relève du secret professionnel.
        </P>
        <P>Ne demandez pas à l'agent s'il a accepté, ni même s'il a répondu. Merci de lui laisser cette liberté.</P>
        <P>
          Vos signalements : <Page site={site} chemin={page} />
        </P>
        <P>Le service social du personnel</P>
      </>,
    );
  },
};
