import type { Gabarit, Professionnel } from '../../courriel.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';
import { telephoneDe } from '../../signalement/courriels/proposition-agent.js';
import { Signature, signature } from './signature.js';

export interface DonneesDuPlan {
  professionnel: Professionnel;
}

const A_LIRE =
  "J'ai écrit quelque chose à lire avec vous. Vous pouvez le changer, dire oui ou non à chaque ligne, ou attendre.";
const LIBRE = 'Rien ne commence sans vous, et aucune raison ne vous sera demandée.';

/** To the agent, when she puts the plan before him: that there is something to read, and nothing of it. */
export const planALire: Gabarit<DonneesDuPlan> = {
  nom: 'planALire',
  classe: 'offre',
  voie: 'dossier',
  expediteur: 'professionnel',
  rendre({ professionnel }, site) {
    const page = '/mon-espace/plan';
    const telephone = telephoneDe(professionnel, site);
    return rendu(
      [
        'Bonjour,',
        A_LIRE,
        LIBRE,
        `Pour le lire, après connexion : ${adressePage(site, page)}`,
        `Vous préférez le lire ensemble ? Appelez le ${telephone}.`,
        signature(professionnel),
      ],
      <>
        <P>Bonjour,</P>
        <P>{A_LIRE}</P>
        <P>{LIBRE}</P>
        <P>
          Pour le lire, après connexion : <Page site={site} chemin={page} />
        </P>
        <P>Vous préférez le lire ensemble ? Appelez le {telephone}.</P>
        <Signature professionnel={professionnel} />
      </>,
    );
  },
};
