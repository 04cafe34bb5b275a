import type { Gabarit, SansDonnees } from '../../courriel.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';

const DIT =
  "Votre service traverse peut-être un moment difficile. Le service social du personnel est là : c'est gratuit et confidentiel.";
const DEMANDER = "Pour parler à quelqu'un, comme chaque agent peut le faire à tout moment :";
const RENCONTRER = "Les heures où quelqu'un peut vous recevoir, seul ou à plusieurs :";
const LIBRE = "Personne ne sait qui vient. Vous n'avez rien à répondre à ce message.";

/** To every agent of a service, the same words whatever happened there: no event, no place, no name, nothing to answer (R-281, T-37). */
export const soutienAuService: Gabarit<SansDonnees> = {
  nom: 'soutienAuService',
  classe: 'masse',
  voie: 'masse',
  expediteur: 'service',
  rendre(_donnees, site) {
    const [demande, soutien] = ['/demande', '/soutien'];
    return rendu(
      [
        'Bonjour,',
        DIT,
        `${DEMANDER} ${adressePage(site, demande)}, ou par téléphone au ${site.telephone}.`,
        `${RENCONTRER} ${adressePage(site, soutien)}`,
        LIBRE,
        'Le service social du personnel',
      ],
      <>
        <P>Bonjour,</P>
        <P>{DIT}</P>
        <P>
          {DEMANDER} <Page site={site} chemin={demande} />, ou par téléphone au {site.telephone}.
        </P>
        <P>
          {RENCONTRER} <Page site={site} chemin={soutien} />
        </P>
        <P>{LIBRE}</P>
        <P>Le service social du personnel</P>
      </>,
    );
  },
};
