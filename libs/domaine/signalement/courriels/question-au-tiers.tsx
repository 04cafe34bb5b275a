import type { Gabarit, SansDonnees } from '../../courriel.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';

const PHRASES = [
  'Le service social a une question de fait à vous poser, pour bien comprendre ce que vous avez écrit.',
  "Vous pouvez y répondre sur le site, après connexion. Elle se ferme d'elle-même ; ne pas répondre n'a aucune conséquence.",
  'Cette question ne dit rien de la suite, qui relève du secret professionnel.',
] as const;

/** To the referrer: one factual question waits on his page. It says nothing of where things stand, and answering is not owed. */
export const questionAuTiers: Gabarit<SansDonnees> = {
  nom: 'questionAuTiers',
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
        <P>{PHRASES[2]}</P>
        <P>
          Vos signalements : <Page site={site} chemin={page} />
        </P>
        <P>Le service social du personnel</P>
      </>,
    );
  },
};
