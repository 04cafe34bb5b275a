import type { Gabarit, Professionnel } from '../../courriel.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';
import { telephoneDe } from '../../signalement/courriels/proposition-agent.js';
import { Signature, signature } from './signature.js';

export interface DonneesAccordDemande {
  professionnel: Professionnel;
}

const QUESTION =
  "Une question vous attend sur votre page. Vous pouvez répondre oui, non, ou ne rien répondre : les trois me conviennent, et aucune raison n'est demandée.";
const SILENCE = 'Sans réponse de votre part, rien ne se fait.';

/** To the agent: a question waits on his page; what is asked stands there only. */
export const accordDemande: Gabarit<DonneesAccordDemande> = {
  nom: 'accordDemande',
  classe: 'offre',
  voie: 'dossier',
  expediteur: 'professionnel',
  rendre({ professionnel }, site) {
    const page = '/mon-espace/partages';
    const telephone = telephoneDe(professionnel, site);
    return rendu(
      [
        'Bonjour,',
        QUESTION,
        SILENCE,
        `Pour la lire, après connexion : ${adressePage(site, page)}`,
        `Vous préférez en parler ? Appelez le ${telephone}.`,
        signature(professionnel),
      ],
      <>
        <P>Bonjour,</P>
        <P>{QUESTION}</P>
        <P>{SILENCE}</P>
        <P>
          Pour la lire, après connexion : <Page site={site} chemin={page} />
        </P>
        <P>Vous préférez en parler ? Appelez le {telephone}.</P>
        <Signature professionnel={professionnel} />
      </>,
    );
  },
};
