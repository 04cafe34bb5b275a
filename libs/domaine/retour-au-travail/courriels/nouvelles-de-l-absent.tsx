import type { Gabarit, Professionnel } from '../../courriel.js';
import { direJour } from '../../courriels/dates.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';
import { Signature, signature } from '../../accompagnement/courriels/signature.js';
import { telephoneDe } from '../../signalement/courriels/proposition-agent.js';

export interface DonneesNouvellesDeLAbsent {
  professionnel: Professionnel;
  /** ISO instant at which the link ends by itself. */
  jusquau: string;
  fuseau: string;
}

const CONVENU =
  "Comme nous en sommes convenus, je prends de vos nouvelles. Vous n'avez rien à faire : répondez si vous en avez envie.";

/** To an absent agent who keeps the link, no sooner than he said, and only when she decides it. */
export const nouvellesDeLAbsent: Gabarit<DonneesNouvellesDeLAbsent> = {
  nom: 'nouvellesDeLAbsent',
  classe: 'offre',
  voie: 'dossier',
  expediteur: 'professionnel',
  rendre({ professionnel, jusquau, fuseau }, site) {
    const telephone = telephoneDe(professionnel, site);
    const page = '/mon-espace';
    const changer = `Pour changer de rythme, ou ne plus être contacté : appelez le ${telephone}, répondez à ce message, ou allez sur votre page. Sans rien faire, ces messages cessent le ${direJour(jusquau, fuseau)}.`;
    return rendu(
      [
        'Bonjour,',
        CONVENU,
        changer,
        `Votre page, après connexion : ${adressePage(site, page)}`,
        signature(professionnel),
      ],
      <>
        <P>Bonjour,</P>
        <P>{CONVENU}</P>
        <P>{changer}</P>
        <P>
          Votre page, après connexion : <Page site={site} chemin={page} />
        </P>
        <Signature professionnel={professionnel} />
      </>,
    );
  },
};
