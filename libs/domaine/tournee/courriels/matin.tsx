import type { Gabarit, SansDonnees } from '../../courriel.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';

/** To a professional, every jour ouvré, always the same words: it counts nothing, so that its size says nothing. */
export const matin: Gabarit<SansDonnees> = {
  nom: 'matin',
  classe: 'courtoisie',
  voie: 'dossier',
  expediteur: 'service',
  rendre(_donnees, site) {
    const page = '/aujourdhui';
    return rendu(
      [
        'Bonjour,',
        "Votre page du jour est à jour : ce qui vous attend s'y trouve, le plus ancien en premier.",
        `Votre page : ${adressePage(site, page)}`,
        "Ce message part chaque jour ouvré, à la même heure et dans les mêmes mots, qu'il y ait du nouveau ou non.",
        'Le service social du personnel',
      ],
      <>
        <P>Bonjour,</P>
        <P>Votre page du jour est à jour : ce qui vous attend s'y trouve, le plus ancien en premier.</P>
        <P>
          Votre page : <Page site={site} chemin={page} />
        </P>
        <P>Ce message part chaque jour ouvré, à la même heure et dans les mêmes mots, qu'il y ait du nouveau ou non.</P>
        <P>Le service social du personnel</P>
      </>,
    );
  },
};
