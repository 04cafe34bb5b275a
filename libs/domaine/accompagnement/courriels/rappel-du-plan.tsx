import type { Gabarit } from '../../courriel.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';
import type { DonneesDuPlan } from './plan-a-lire.js';
import { Signature, signature } from './signature.js';

const DEMAIN = 'Vous avez demandé un petit mot avant chaque date que vous vous êtes donnée : il y en a une bientôt.';
const SANS_SUITE =
  "Si le moment n'est pas le bon, changez la date, ou laissez-la passer : il n'y a pas de faute. Vous pouvez aussi ne plus recevoir ces messages, sur la même page.";

/** To the agent who asked for it, the jour ouvré before: which line, only his page says. */
export const rappelDuPlan: Gabarit<DonneesDuPlan> = {
  nom: 'rappelDuPlan',
  classe: 'offre',
  voie: 'dossier',
  expediteur: 'professionnel',
  rendre({ professionnel }, site) {
    const page = '/mon-espace/plan';
    return rendu(
      [
        'Bonjour,',
        DEMAIN,
        `Votre page, après connexion : ${adressePage(site, page)}`,
        SANS_SUITE,
        signature(professionnel),
      ],
      <>
        <P>Bonjour,</P>
        <P>{DEMAIN}</P>
        <P>
          Votre page, après connexion : <Page site={site} chemin={page} />
        </P>
        <P>{SANS_SUITE}</P>
        <Signature professionnel={professionnel} />
      </>,
    );
  },
};
