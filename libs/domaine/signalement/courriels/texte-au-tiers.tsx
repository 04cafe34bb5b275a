import type { Gabarit, SansDonnees } from '../../courriel.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';

const PHRASES = [
  'Le service social vous a écrit quelques mots.',
  'Vous pouvez les lire sur le site, après connexion.',
] as const;

/** To the referrer: the ASS wrote to him; what she wrote is read on the site, after login, and never stands in a mail. */
export const texteAuTiers: Gabarit<SansDonnees> = {
  nom: 'texteAuTiers',
  classe: 'courtoisie',
  voie: 'dossier',
  expediteur: 'service',
  rendre(_donnees, site) {
    const page = '/signalements';
    return rendu(
      ['Bonjour,', ...PHRASES, `Vos signalements : ${adressePage(site, page)}`, 'Le service social du personnel'],
      <>
        <P>Bonjour,</P>
        <P>{PHRASES[0]}</P>
        <P>{PHRASES[1]}</P>
        <P>
          Vos signalements : <Page site={site} chemin={page} />
        </P>
        <P>Le service social du personnel</P>
      </>,
    );
  },
};
