import type { Gabarit, SansDonnees } from '../../courriel.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';

/** To whoever leads a place whose on-call list has a hole ahead: neither where nor when. */
export const trouAstreinte: Gabarit<SansDonnees> = {
  nom: 'trouAstreinte',
  classe: 'vital',
  voie: 'dossier',
  expediteur: 'service',
  rendre(_donnees, site) {
    const page = '/evenements/astreintes';
    return rendu(
      [
        'Bonjour,',
        "Dans les jours qui viennent, personne n'est d'astreinte à certaines heures.",
        'Votre page dit lesquelles, et qui serait appelé à la place.',
        `Votre page : ${adressePage(site, page)}`,
        `Si la connexion est impossible, appelez le ${site.telephone}.`,
        'Le service social du personnel',
      ],
      <>
        <P>Bonjour,</P>
        <P>
          <strong>Dans les jours qui viennent, personne n'est d'astreinte à certaines heures.</strong>
        </P>
        <P>Votre page dit lesquelles, et qui serait appelé à la place.</P>
        <P>
          Votre page : <Page site={site} chemin={page} />
        </P>
        <P>Si la connexion est impossible, appelez le {site.telephone}.</P>
        <P>Le service social du personnel</P>
      </>,
    );
  },
};
