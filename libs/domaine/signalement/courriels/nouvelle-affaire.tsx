import type { Gabarit } from '../../courriel.js';
import { direInstant } from '../../courriels/dates.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';

export interface DonneesNouvelleAffaire {
  /** ISO instant until which she answers. */
  avant: string;
  /** Who is called next, with the article (« la conseillère technique »). */
  ensuite: string;
  fuseau: string;
}

/** To the ASS: a situation is hers; until when she answers, and who is called if she cannot. */
export const nouvelleAffaire: Gabarit<DonneesNouvelleAffaire> = {
  nom: 'nouvelleAffaire',
  classe: 'vital',
  voie: 'dossier',
  expediteur: 'service',
  rendre({ avant, ensuite, fuseau }, site) {
    const page = '/aujourdhui';
    const quand = direInstant(avant, fuseau);
    return rendu(
      [
        'Bonjour,',
        'Une situation vous est confiée.',
        `Merci d'en prendre connaissance et d'en accuser réception avant le ${quand}. ` +
          `Si vous ne pouvez pas vous en charger, dites-le au même endroit : elle sera confiée à quelqu'un d'autre.`,
        `Sans réponse de votre part à cette date, nous appellerons ${ensuite}.`,
        `Votre page « Aujourd’hui » : ${adressePage(site, page)}`,
        'Ce message ne dit rien de la situation ; tout se lit après connexion. ' +
          `Si la connexion est impossible, appelez le ${site.telephone}.`,
        'Le service social du personnel',
      ],
      <>
        <P>Bonjour,</P>
        <P>
          <strong>Une situation vous est confiée.</strong>
        </P>
        <P>
          Merci d'en prendre connaissance et d'en accuser réception avant le <strong>{quand}</strong>. Si vous ne pouvez
          pas vous en charger, dites-le au même endroit : elle sera confiée à quelqu'un d'autre.
        </P>
        <P>Sans réponse de votre part à cette date, nous appellerons {ensuite}.</P>
        <P>
          Votre page « Aujourd’hui » : <Page site={site} chemin={page} />
        </P>
        <P>
          Ce message ne dit rien de la situation ; tout se lit après connexion. Si la connexion est impossible, appelez
          le {site.telephone}.
        </P>
        <P>Le service social du personnel</P>
      </>,
    );
  },
};
