import type { Gabarit, SansDonnees } from '../../courriel.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';

const PHRASES = [
  'Une personne du service social quitte son poste : les dossiers dont elle répondait vous sont confiés.',
  'Ils sont déjà sur vos pages ; les agents accompagnés en sont prévenus.',
] as const;

/** To whoever receives what somebody who leaves held. One message for all of it; it says neither whose nor how many. */
export const dossiersConfies: Gabarit<SansDonnees> = {
  nom: 'dossiersConfies',
  classe: 'vital',
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
