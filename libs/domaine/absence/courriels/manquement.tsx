import type { Gabarit, SansDonnees } from '../../courriel.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';

/** To the next of the line: a matter that cannot wait is held by nobody. Only a named human who takes it ends the calls (R-133). */
export const manquement: Gabarit<SansDonnees> = {
  nom: 'manquement',
  classe: 'vital',
  voie: 'urgence',
  expediteur: 'service',
  rendre(_donnees, site) {
    const page = '/continuite';
    return rendu(
      [
        'Bonjour,',
        "Une situation qui ne peut pas attendre n'est tenue par personne, pendant une absence.",
        "L'appel ne prend fin que lorsqu'une personne s'en charge ; la remise de ce message n'y suffit pas. Sans réponse, l'échelon suivant sera appelé.",
        `Votre page : ${adressePage(site, page)}`,
        `Si la connexion est impossible, appelez le ${site.telephone}.`,
        'Le service social du personnel',
      ],
      <>
        <P>Bonjour,</P>
        <P>
          <strong>Une situation qui ne peut pas attendre n'est tenue par personne, pendant une absence.</strong>
        </P>
        <P>
          L'appel ne prend fin que lorsqu'une personne s'en charge ; la remise de ce message n'y suffit pas. Sans
          réponse, l'échelon suivant sera appelé.
        </P>
        <P>
          Votre page : <Page site={site} chemin={page} />
        </P>
        <P>Si la connexion est impossible, appelez le {site.telephone}.</P>
        <P>Le service social du personnel</P>
      </>,
    );
  },
};
