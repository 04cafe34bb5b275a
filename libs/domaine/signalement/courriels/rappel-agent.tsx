import type { Gabarit } from '../../courriel.js';
import { direJour } from '../../courriels/dates.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';
import { telephoneDe, type DonneesPropositionAgent } from './proposition-agent.js';

/** A reminder that the ASS chose to keep (T-09): lighter than the offer, and as free. */
export const rappelAgent: Gabarit<DonneesPropositionAgent> = {
  nom: 'rappelAgent',
  classe: 'offre',
  voie: 'dossier',
  expediteur: 'professionnel',
  rendre({ professionnel, jusquau, fuseau }, site) {
    const { nom, qualite } = professionnel;
    const telephone = telephoneDe(professionnel, site);
    const page = '/mon-espace';
    const jour = direJour(jusquau, fuseau);
    return rendu(
      [
        'Bonjour,',
        `Je m'appelle ${nom}, ${qualite} auprès du personnel. Je vous ai écrit il y a quelque temps ` +
          "pour vous proposer un moment d'échange. Un petit mot, simplement, pour vous dire que ma proposition tient toujours.",
        'Rien ne vous oblige à répondre. Oui, plus tard, non, ou le silence : tout me convient, et personne en dehors du ' +
          "service social n'en saura rien.",
        `Si vous souhaitez répondre, après connexion : ${adressePage(site, page)}`,
        `La page reste ouverte jusqu'au ${jour}. Vous pouvez aussi m'appeler au ${telephone}.`,
        `${nom}\n${qualite}\nService social du personnel`,
      ],
      <>
        <P>Bonjour,</P>
        <P>
          Je m'appelle {nom}, {qualite} auprès du personnel. Je vous ai écrit il y a quelque temps pour vous proposer un
          moment d'échange. Un petit mot, simplement, pour vous dire que ma proposition tient toujours.
        </P>
        <P>
          Rien ne vous oblige à répondre. Oui, plus tard, non, ou le silence : tout me convient, et personne en dehors
          du service social n'en saura rien.
        </P>
        <P>
          Si vous souhaitez répondre, après connexion : <Page site={site} chemin={page} />
        </P>
        <P>
          La page reste ouverte jusqu'au {jour}. Vous pouvez aussi m'appeler au {telephone}.
        </P>
        <P>
          {nom}
          <br />
          {qualite}
          <br />
          Service social du personnel
        </P>
      </>,
    );
  },
};
