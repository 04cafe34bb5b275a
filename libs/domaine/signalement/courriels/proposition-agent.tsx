import type { Gabarit, Professionnel, Site } from '../../courriel.js';
import { direJour } from '../../courriels/dates.js';
import { adressePage, Liste, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';

export interface DonneesPropositionAgent {
  /** Who writes (R-048): the only person a mail can name. */
  professionnel: Professionnel;
  /** ISO instant until which an answer, or a change of mind, counts. */
  jusquau: string;
  fuseau: string;
  /** One sentence, without a name, only when the ASS asked for it (R-055, T-66). */
  direOrigine?: boolean;
}

export const ORIGINE = "Une personne de votre environnement de travail s'est inquiétée et nous a prévenues.";

/** Her own line, or the service's. */
export function telephoneDe(professionnel: Professionnel, site: Site): string {
  return professionnel.telephone ?? site.telephone;
}

/** To the agent: who writes, that it is free and confidential, and that every answer is fine, none included (R-048). */
export const propositionAgent: Gabarit<DonneesPropositionAgent> = {
  nom: 'propositionAgent',
  classe: 'offre',
  voie: 'dossier',
  expediteur: 'professionnel',
  rendre({ professionnel, jusquau, fuseau, direOrigine = false }, site) {
    const { nom, qualite } = professionnel;
    const telephone = telephoneDe(professionnel, site);
    const page = '/mon-espace';
    const jour = direJour(jusquau, fuseau);
    return rendu(
      [
        'Bonjour,',
        `Je m'appelle ${nom}, ${qualite} auprès du personnel. ` +
          "Je vous propose un moment d'échange, si vous en avez envie.",
        ...(direOrigine ? [ORIGINE] : []),
        "C'est gratuit et confidentiel : ce que vous me direz est protégé par le secret professionnel. " +
          'Je ne suis pas là pour vous juger, ni pour décider à votre place.',
        'Vous êtes entièrement libre :',
        [
          '- « Je veux bien en parler » : nous choisirons ensemble quand et comment ;',
          '- « Pas maintenant » ;',
          '- « Non merci » ;',
          "- ou aucune réponse : c'est très bien aussi.",
        ].join('\n'),
        'Personne en dehors du service social ne saura ce que vous choisissez, ni même si vous avez répondu : ' +
          'ni vos responsables, ni vos collègues, ni les ressources humaines. Cela ne changera rien à votre travail.',
        `Pour répondre : ${adressePage(site, page)}`,
        `La page vous demande de vous connecter. Vous pouvez y répondre, ou changer d'avis, jusqu'au ${jour}.`,
        `Vous préférez me parler de vive voix ? Appelez le ${telephone}.`,
        `${nom}\n${qualite}\nService social du personnel`,
      ],
      <>
        <P>Bonjour,</P>
        <P>
          Je m'appelle {nom}, {qualite} auprès du personnel. Je vous propose un moment d'échange, si vous en avez envie.
        </P>
        {direOrigine ? <P>{ORIGINE}</P> : null}
        <P>
          C'est gratuit et confidentiel : ce que vous me direz est protégé par le secret professionnel. Je ne suis pas
          là pour vous juger, ni pour décider à votre place.
        </P>
        <P>Vous êtes entièrement libre :</P>
        <Liste>
          <li>« Je veux bien en parler » : nous choisirons ensemble quand et comment ;</li>
          <li>« Pas maintenant » ;</li>
          <li>« Non merci » ;</li>
          <li>ou aucune réponse : c'est très bien aussi.</li>
        </Liste>
        <P>
          Personne en dehors du service social ne saura ce que vous choisissez, ni même si vous avez répondu : ni vos
          responsables, ni vos collègues, ni les ressources humaines. Cela ne changera rien à votre travail.
        </P>
        <P>
          Pour répondre : <Page site={site} chemin={page} />
        </P>
        <P>La page vous demande de vous connecter. Vous pouvez y répondre, ou changer d'avis, jusqu'au {jour}.</P>
        <P>Vous préférez me parler de vive voix ? Appelez le {telephone}.</P>
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
