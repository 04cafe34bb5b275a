import type { Gabarit, SansDonnees } from '../../courriel.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';

/** To whoever must fill a hole that can be seen ahead. */
export const trouEnVue: Gabarit<SansDonnees> = {
  nom: 'trouEnVue',
  classe: 'vital',
  voie: 'urgence',
  expediteur: 'service',
  rendre(_donnees, site) {
    const page = '/continuite';
    return rendu(
      [
        'Bonjour,',
        "Une absence de votre réseau n'est couverte par personne.",
        'Votre page dit laquelle, à partir de quel jour, et qui peut être désigné.',
        `Votre page : ${adressePage(site, page)}`,
        `Si la connexion est impossible, appelez le ${site.telephone}.`,
        'Le service social du personnel',
      ],
      <>
        <P>Bonjour,</P>
        <P>
          <strong>Une absence de votre réseau n'est couverte par personne.</strong>
        </P>
        <P>Votre page dit laquelle, à partir de quel jour, et qui peut être désigné.</P>
        <P>
          Votre page : <Page site={site} chemin={page} />
        </P>
        <P>Si la connexion est impossible, appelez le {site.telephone}.</P>
        <P>Le service social du personnel</P>
      </>,
    );
  },
};
