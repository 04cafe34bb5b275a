import type { Gabarit, Professionnel } from '../../courriel.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';
import { telephoneDe } from '../../signalement/courriels/proposition-agent.js';
import { Signature, signature } from './signature.js';

export interface DonneesChangementDePersonne {
  /** Who accompanies him from now on. */
  professionnel: Professionnel;
}

const DIT = "La personne du service social qui vous accompagnait quitte son poste. Rien n'est à refaire.";
const LIBRE =
  "Ce qu'elle avait noté pour elle seule n'est transmis à personne. Vous restez libre de continuer, d'en parler ou d'arrêter, sur votre page.";

/** To the agent whom somebody who leaves accompanied: who does now. Why she leaves is nobody's. */
export const changementDePersonne: Gabarit<DonneesChangementDePersonne> = {
  nom: 'changementDePersonne',
  classe: 'courtoisie',
  voie: 'dossier',
  expediteur: 'professionnel',
  rendre({ professionnel }, site) {
    const page = '/mon-espace';
    const qui = `${professionnel.nom}, ${professionnel.qualite}, vous accompagne désormais. Téléphone : ${telephoneDe(professionnel, site)}.`;
    return rendu(
      [
        'Bonjour,',
        DIT,
        qui,
        LIBRE,
        `Votre page, après connexion : ${adressePage(site, page)}`,
        signature(professionnel),
      ],
      <>
        <P>Bonjour,</P>
        <P>{DIT}</P>
        <P>{qui}</P>
        <P>{LIBRE}</P>
        <P>
          Votre page, après connexion : <Page site={site} chemin={page} />
        </P>
        <Signature professionnel={professionnel} />
      </>,
    );
  },
};
