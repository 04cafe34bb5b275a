import type { Gabarit, SansDonnees } from '../../courriel.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';

/** To whoever is named to stand in: effective at once, nothing to accept (T-23). */
export const interimDesigne: Gabarit<SansDonnees> = {
  nom: 'interimDesigne',
  classe: 'vital',
  voie: 'urgence',
  expediteur: 'service',
  rendre(_donnees, site) {
    const page = '/continuite';
    return rendu(
      [
        'Bonjour,',
        "Vous êtes désignée ou désigné pour assurer l'intérim d'une personne du service social.",
        'La désignation suffit : elle prend effet dès le premier jour de cette absence, sans autre démarche de votre part.',
        `Votre page : ${adressePage(site, page)}`,
        `Si la connexion est impossible, appelez le ${site.telephone}.`,
        'Le service social du personnel',
      ],
      <>
        <P>Bonjour,</P>
        <P>
          <strong>Vous êtes désignée ou désigné pour assurer l'intérim d'une personne du service social.</strong>
        </P>
        <P>
          La désignation suffit : elle prend effet dès le premier jour de cette absence, sans autre démarche de votre
          part.
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
