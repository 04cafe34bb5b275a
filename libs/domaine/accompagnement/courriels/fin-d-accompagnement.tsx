import type { Gabarit, Professionnel } from '../../courriel.js';
import { direJour } from '../../courriels/dates.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';
import { telephoneDe } from '../../signalement/courriels/proposition-agent.js';
import { Signature, signature } from './signature.js';

export interface DonneesFinDAccompagnement {
  professionnel: Professionnel;
  /** ISO instant until which he may take it up again by himself. */
  jusquau: string;
  fuseau: string;
}

const DIT = 'Ce que nous faisions ensemble est terminé. Plus rien ne vous sera envoyé, sauf ce que vous demanderez.';

/** To the agent, once, when the ASS has ended it: he may take it up again, and where his data are. */
export const finDAccompagnement: Gabarit<DonneesFinDAccompagnement> = {
  nom: 'finDAccompagnement',
  classe: 'offre',
  voie: 'dossier',
  expediteur: 'professionnel',
  rendre({ professionnel, jusquau, fuseau }, site) {
    const page = '/mon-espace/donnees';
    const reprise = `Vous pouvez le reprendre de vous-même jusqu'au ${direJour(jusquau, fuseau)}, sans donner de raison.`;
    const telephone = telephoneDe(professionnel, site);
    return rendu(
      [
        'Bonjour,',
        DIT,
        reprise,
        `Pour cela, ou pour voir vos données, après connexion : ${adressePage(site, page)}`,
        `Vous préférez téléphoner ? Appelez le ${telephone}.`,
        signature(professionnel),
      ],
      <>
        <P>Bonjour,</P>
        <P>{DIT}</P>
        <P>{reprise}</P>
        <P>
          Pour cela, ou pour voir vos données, après connexion : <Page site={site} chemin={page} />
        </P>
        <P>Vous préférez téléphoner ? Appelez le {telephone}.</P>
        <Signature professionnel={professionnel} />
      </>,
    );
  },
};
