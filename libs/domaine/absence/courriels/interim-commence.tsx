import type { Gabarit, SansDonnees } from '../../courriel.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';

/** To whoever stands in from now on. One message for all the matters of one absence; it says neither whose nor how many. */
export const interimCommence: Gabarit<SansDonnees> = {
  nom: 'interimCommence',
  classe: 'vital',
  voie: 'urgence',
  expediteur: 'service',
  rendre(_donnees, site) {
    const page = '/continuite';
    return rendu(
      [
        'Bonjour,',
        "Vous assurez dès maintenant l'intérim d'une personne absente du service social.",
        "Les situations qui ne peuvent pas attendre vous sont ouvertes jusqu'à son retour ; les autres restent avec elle.",
        `Votre page : ${adressePage(site, page)}`,
        `Si la connexion est impossible, appelez le ${site.telephone}.`,
        'Le service social du personnel',
      ],
      <>
        <P>Bonjour,</P>
        <P>
          <strong>Vous assurez dès maintenant l'intérim d'une personne absente du service social.</strong>
        </P>
        <P>
          Les situations qui ne peuvent pas attendre vous sont ouvertes jusqu'à son retour ; les autres restent avec
          elle.
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
