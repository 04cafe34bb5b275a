import type { Gabarit } from '../../courriel.js';
import { direJour } from '../../courriels/dates.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';

export interface DonneesEffacementAnnonce {
  /** What he calls it, in a closed list of words. */
  quoi: string;
  /** ISO instant before which nothing is destroyed. */
  pasAvant: string;
  fuseau: string;
  /** Of the professional who answers for it. */
  telephone: string | null;
}

/** To the agent: what is kept about him is about to be erased; he may still ask for a copy. */
export const effacementAnnonce: Gabarit<DonneesEffacementAnnonce> = {
  nom: 'effacementAnnonce',
  classe: 'offre',
  voie: 'dossier',
  expediteur: 'service',
  rendre({ quoi, pasAvant, fuseau, telephone }, site) {
    const page = '/mon-espace/donnees';
    const dit = `La durée pendant laquelle le service social garde ${quoi} est écoulée.`;
    const suite = `Rien ne sera effacé avant le ${direJour(pasAvant, fuseau)}, ni sans l'accord des archives.`;
    const droit = "D'ici là, vous pouvez en demander une copie, ou vous y opposer.";
    const numero = telephone ?? site.telephone;
    return rendu(
      [
        'Bonjour,',
        `${dit} ${suite}`,
        droit,
        `Vos données, après connexion : ${adressePage(site, page)}`,
        `Vous préférez téléphoner ? Appelez le ${numero}.`,
        'Le service social du personnel',
      ],
      <>
        <P>Bonjour,</P>
        <P>
          {dit} {suite}
        </P>
        <P>{droit}</P>
        <P>
          Vos données, après connexion : <Page site={site} chemin={page} />
        </P>
        <P>Vous préférez téléphoner ? Appelez le {numero}.</P>
        <P>Le service social du personnel</P>
      </>,
    );
  },
};
