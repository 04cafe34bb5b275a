import type { Gabarit, Professionnel } from '../../courriel.js';
import { direJour } from '../../courriels/dates.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';
import { Signature, signature } from '../../accompagnement/courriels/signature.js';
import { telephoneDe } from '../../signalement/courriels/proposition-agent.js';

export interface DonneesOffrePrecoce {
  professionnel: Professionnel;
  /** ISO instant until which the offer waits. */
  jusquau: string;
  fuseau: string;
}

const LIBRE =
  "Si vous le souhaitez, nous pouvons garder le contact, au rythme que vous choisirez. Vous pouvez aussi préférer ne pas être contacté, ou ne rien répondre : cela me convient, et aucune raison n'est demandée.";
const SECRET =
  "C'est gratuit et confidentiel. Personne en dehors du service social ne sait que je vous écris, ni ne saura ce que vous choisissez.";

/** To an agent who is away, at the address that he gave: it says neither why he is away nor that he is. */
export const offrePrecoce: Gabarit<DonneesOffrePrecoce> = {
  nom: 'offrePrecoce',
  classe: 'offre',
  voie: 'dossier',
  expediteur: 'professionnel',
  rendre({ professionnel, jusquau, fuseau }, site) {
    const { nom, qualite } = professionnel;
    const telephone = telephoneDe(professionnel, site);
    const page = '/mon-espace';
    const moi = `Je m'appelle ${nom}, ${qualite} auprès du personnel.`;
    const fin = `Pour répondre, jusqu'au ${direJour(jusquau, fuseau)} : répondez à ce message, ou appelez le ${telephone}.`;
    return rendu(
      [
        'Bonjour,',
        `${moi} ${LIBRE}`,
        SECRET,
        fin,
        `Il y a aussi une page, après connexion : ${adressePage(site, page)}`,
        signature(professionnel),
      ],
      <>
        <P>Bonjour,</P>
        <P>
          {moi} {LIBRE}
        </P>
        <P>{SECRET}</P>
        <P>{fin}</P>
        <P>
          Il y a aussi une page, après connexion : <Page site={site} chemin={page} />
        </P>
        <Signature professionnel={professionnel} />
      </>,
    );
  },
};
