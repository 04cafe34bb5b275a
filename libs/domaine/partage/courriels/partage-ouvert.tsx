import type { Gabarit, SansDonnees } from '../../courriel.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';

const DIT = 'Une assistante de service social vous transmet quelques phrases.';
const REGLE =
  'Elles se lisent sur le site, après connexion, et pour un temps. Ne les copiez pas et ne les transmettez pas : elles sont couvertes par le secret professionnel.';

/** To a recipient with an account: something is to be read; of whom, from whom and what stand on the site only. */
export const partageOuvert: Gabarit<SansDonnees> = {
  nom: 'partageOuvert',
  classe: 'courtoisie',
  voie: 'dossier',
  expediteur: 'service',
  rendre(_donnees, site) {
    const page = '/partages';
    return rendu(
      ['Bonjour,', DIT, REGLE, `À lire : ${adressePage(site, page)}`, 'Le service social du personnel'],
      <>
        <P>Bonjour,</P>
        <P>{DIT}</P>
        <P>{REGLE}</P>
        <P>
          À lire : <Page site={site} chemin={page} />
        </P>
        <P>Le service social du personnel</P>
      </>,
    );
  },
};
