import type { Gabarit, Professionnel } from '../../courriel.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';
import { Signature, signature } from './signature.js';

export interface DonneesReponseALire {
  professionnel: Professionnel;
}

const DIT = "Vous m'avez fait une demande sur vos données. Ma réponse est sur votre page.";

/** To the agent: what he asked about his data has its answer, which stands on his page only. */
export const reponseALire: Gabarit<DonneesReponseALire> = {
  nom: 'reponseALire',
  classe: 'offre',
  voie: 'dossier',
  expediteur: 'professionnel',
  rendre({ professionnel }, site) {
    const page = '/mon-espace/donnees';
    return rendu(
      ['Bonjour,', DIT, `Pour la lire, après connexion : ${adressePage(site, page)}`, signature(professionnel)],
      <>
        <P>Bonjour,</P>
        <P>{DIT}</P>
        <P>
          Pour la lire, après connexion : <Page site={site} chemin={page} />
        </P>
        <Signature professionnel={professionnel} />
      </>,
    );
  },
};
