import type { Gabarit } from '../../courriel.js';
import { direJour } from '../../courriels/dates.js';
import { P } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';

export interface DonneesEffacementFait {
  quoi: string;
  /** ISO instant at which the record stopped existing. */
  le: string;
  fuseau: string;
}

/** The receipt: it says what is known, that the key is destroyed, and nothing of what there was. */
export const effacementFait: Gabarit<DonneesEffacementFait> = {
  nom: 'effacementFait',
  classe: 'offre',
  voie: 'dossier',
  expediteur: 'service',
  rendre({ quoi, le, fuseau }, site) {
    const dit = `Le service social a effacé ${quoi} le ${direJour(le, fuseau)}.`;
    const comment =
      "La clé qui permettait de le lire est détruite : personne ne peut plus l'ouvrir, nous non plus. " +
      'Les copies de sauvegarde sont devenues illisibles avec elle.';
    const reste = "Ce message est la seule trace que vous en recevez. Rien d'autre ne vous sera envoyé à ce sujet.";
    return rendu(
      ['Bonjour,', dit, comment, reste, `Une question ? ${site.telephone}`, 'Le service social du personnel'],
      <>
        <P>Bonjour,</P>
        <P>{dit}</P>
        <P>{comment}</P>
        <P>{reste}</P>
        <P>Une question ? {site.telephone}</P>
        <P>Le service social du personnel</P>
      </>,
    );
  },
};
