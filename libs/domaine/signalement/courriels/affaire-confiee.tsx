import type { Gabarit, SansDonnees } from '../../courriel.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';

const PHRASES = [
  'Une situation déjà prise en charge vous est confiée.',
  'Elle vous attend sur votre page du jour.',
] as const;

/** To a professional: a matter was handed to her by whoever leads the network. */
export const affaireConfiee: Gabarit<SansDonnees> = {
  nom: 'affaireConfiee',
  classe: 'courtoisie',
  voie: 'dossier',
  expediteur: 'service',
  rendre(_donnees, site) {
    const page = '/aujourdhui';
    return rendu(
      ['Bonjour,', ...PHRASES, `Votre page du jour : ${adressePage(site, page)}`, 'Le service social du personnel'],
      <>
        <P>Bonjour,</P>
        <P>{PHRASES[0]}</P>
        <P>{PHRASES[1]}</P>
        <P>
          Votre page du jour : <Page site={site} chemin={page} />
        </P>
        <P>Le service social du personnel</P>
      </>,
    );
  },
};
