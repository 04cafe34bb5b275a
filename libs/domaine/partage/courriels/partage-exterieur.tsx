import type { Gabarit, SansDonnees } from '../../courriel.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';

const DIT = 'Une assistante de service social vous transmet quelques phrases.';
const CODE =
  "Pour les lire, il faut le code qu'elle vous dit au téléphone. La page ne s'ouvre qu'une fois ; ouvrir le lien, sans le code, ne montre rien.";

/** To a service outside: the address of a page, the same for everybody. Its code never travels with it. */
export const partageExterieur: Gabarit<SansDonnees> = {
  nom: 'partageExterieur',
  classe: 'courtoisie',
  voie: 'dossier',
  expediteur: 'service',
  rendre(_donnees, site) {
    const page = '/partages/code';
    return rendu(
      [
        'Bonjour,',
        DIT,
        CODE,
        `La page : ${adressePage(site, page)}`,
        `Vous n'avez pas reçu de code ? Appelez le ${site.telephone}.`,
        'Le service social du personnel',
      ],
      <>
        <P>Bonjour,</P>
        <P>{DIT}</P>
        <P>{CODE}</P>
        <P>
          La page : <Page site={site} chemin={page} />
        </P>
        <P>Vous n'avez pas reçu de code ? Appelez le {site.telephone}.</P>
        <P>Le service social du personnel</P>
      </>,
    );
  },
};
