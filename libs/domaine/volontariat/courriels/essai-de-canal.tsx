import type { Gabarit, SansDonnees } from '../../courriel.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';

/** To a volunteer, now and then, always the same words, on the very road that a call would take. */
export const essaiDeCanal: Gabarit<SansDonnees> = {
  nom: 'essaiDeCanal',
  classe: 'courtoisie',
  voie: 'urgence',
  expediteur: 'service',
  rendre(_donnees, site) {
    const page = '/evenements/volontaires';
    return rendu(
      [
        'Bonjour,',
        "Ceci est un essai : personne n'a besoin de vous en ce moment.",
        'Dites sur votre page que ce message vous est parvenu. Sans réponse de votre part, on ne compte pas sur vous, et rien ne vous est reproché.',
        `Votre page : ${adressePage(site, page)}`,
        'Le service social du personnel',
      ],
      <>
        <P>Bonjour,</P>
        <P>Ceci est un essai : personne n'a besoin de vous en ce moment.</P>
        <P>
          Dites sur votre page que ce message vous est parvenu. Sans réponse de votre part, on ne compte pas sur vous,
          et rien ne vous est reproché.
        </P>
        <P>
          Votre page : <Page site={site} chemin={page} />
        </P>
        <P>Le service social du personnel</P>
      </>,
    );
  },
};
