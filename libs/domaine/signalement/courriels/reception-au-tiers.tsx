import type { Gabarit } from '../../courriel.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';

export interface DonneesReceptionAuTiers {
  /** A date is promised only where the text of the agent's population provides for it (R-055, T-02). */
  promesseOffre: boolean;
}

const PROMESSE = 'Vous recevrez ensuite un seul autre message : la date à laquelle cette proposition aura été faite.';
const DERNIER = 'Ce message est le seul que vous recevrez à ce sujet.';

/** To the referrer: his request is here, what will happen, and what he will never be told. */
export const receptionAuTiers: Gabarit<DonneesReceptionAuTiers> = {
  nom: 'receptionAuTiers',
  classe: 'courtoisie',
  voie: 'dossier',
  expediteur: 'service',
  rendre({ promesseOffre }, site) {
    const suite = promesseOffre ? PROMESSE : DERNIER;
    const page = '/signalements';
    return rendu(
      [
        'Bonjour,',
        'Votre signalement est bien arrivé. Merci de votre attention.',
        `Une assistante ou un assistant de service social proposera son aide à l'agent. ${suite}`,
        "Vous ne saurez rien d'autre, et c'est normal : l'agent reste libre d'accepter, de refuser ou de ne pas répondre. " +
          "Sa réponse lui appartient et relève du secret professionnel. Merci de ne pas l'interroger à ce sujet.",
        `Vos signalements : ${adressePage(site, page)}`,
        `Si quelqu'un est en danger maintenant, appelez le 15 ou le 112 ; en cas d'idées suicidaires, le 3114. ` +
          `Le service social répond au ${site.telephone}.`,
        'Le service social du personnel',
      ],
      <>
        <P>Bonjour,</P>
        <P>Votre signalement est bien arrivé. Merci de votre attention.</P>
        <P>Une assistante ou un assistant de service social proposera son aide à l'agent. {suite}</P>
        <P>
          Vous ne saurez rien d'autre, et c'est normal : l'agent reste libre d'accepter, de refuser ou de ne pas
          répondre. Sa réponse lui appartient et relève du secret professionnel. Merci de ne pas l'interroger à ce
          sujet.
        </P>
        <P>
          Vos signalements : <Page site={site} chemin={page} />
        </P>
        <P>
          Si quelqu'un est en danger maintenant, appelez le 15 ou le 112 ; en cas d'idées suicidaires, le 3114. Le
          service social répond au {site.telephone}.
        </P>
        <P>Le service social du personnel</P>
      </>,
    );
  },
};
