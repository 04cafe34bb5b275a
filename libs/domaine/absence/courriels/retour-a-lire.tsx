import type { Gabarit, SansDonnees } from '../../courriel.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';

/** To whoever is back: the page of what happened waits for her. */
export const retourALire: Gabarit<SansDonnees> = {
  nom: 'retourALire',
  classe: 'courtoisie',
  voie: 'dossier',
  expediteur: 'service',
  rendre(_donnees, site) {
    const page = '/continuite';
    return rendu(
      [
        'Bonjour,',
        "Bon retour. L'intérim assuré pendant votre absence est terminé : vos situations sont de nouveau les vôtres.",
        "Une page réunit ce qui s'est passé pendant votre absence, qui a lu quoi, et ce qui reste à faire.",
        `Votre page : ${adressePage(site, page)}`,
        'Le service social du personnel',
      ],
      <>
        <P>Bonjour,</P>
        <P>
          Bon retour. L'intérim assuré pendant votre absence est terminé : vos situations sont de nouveau les vôtres.
        </P>
        <P>Une page réunit ce qui s'est passé pendant votre absence, qui a lu quoi, et ce qui reste à faire.</P>
        <P>
          Votre page : <Page site={site} chemin={page} />
        </P>
        <P>Le service social du personnel</P>
      </>,
    );
  },
};
