import type { Gabarit, SansDonnees } from '../../courriel.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';

const DIT =
  'Le service social du personnel porte à votre connaissance une situation qui concerne un service que vous dirigez.';

/** To whoever leads a service: something is to be read on the site; what it is stands in no mail. */
export const alerteAuService: Gabarit<SansDonnees> = {
  nom: 'alerteAuService',
  classe: 'courtoisie',
  voie: 'dossier',
  expediteur: 'service',
  rendre(_donnees, site) {
    const page = '/alertes';
    return rendu(
      [
        'Bonjour,',
        DIT,
        `À lire sur le site, après connexion : ${adressePage(site, page)}`,
        'Le service social du personnel',
      ],
      <>
        <P>Bonjour,</P>
        <P>{DIT}</P>
        <P>
          À lire sur le site, après connexion : <Page site={site} chemin={page} />
        </P>
        <P>Le service social du personnel</P>
      </>,
    );
  },
};
