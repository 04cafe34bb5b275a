import type { Gabarit } from '../../courriel.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';

export interface DonneesReceptionAuTiers {
  /** A date is promised only where the text of the agent's population provides for it (R-055, T-02); a text, never (T-07). */
  promesse: 'date' | 'texte' | 'rien';
  genre: 'individuel' | 'collectif' | 'contact';
  saisine: boolean;
}

const SUITE: Record<DonneesReceptionAuTiers['promesse'], string> = {
  date: 'Vous recevrez ensuite un seul autre message : la date à laquelle cette proposition aura été faite.',
  texte:
    'Le service social vous écrira seulement si un mot de sa part est nécessaire au bon fonctionnement du service.',
  rien: 'Ce message est le seul que vous recevrez à ce sujet.',
};
const LIBERTE =
  "Vous ne saurez rien d'autre, et c'est normal : l'agent reste libre d'accepter, de refuser ou de ne pas répondre. " +
  "Sa réponse lui appartient et relève du secret professionnel. Merci de ne pas l'interroger à ce sujet.";

function dire({ promesse, genre, saisine }: DonneesReceptionAuTiers): { recu: string; suite: string; libre: string } {
  if (genre === 'contact') {
    return {
      recu: 'Votre message est bien arrivé. Merci de votre attention.',
      suite:
        "Une assistante ou un assistant de service social le lira. Il n'ouvre rien au sujet d'un agent : l'aide va à l'agent qui la demande.",
      libre:
        "Vous pouvez dire à l'agent qu'il peut joindre lui-même le service social, librement et sans passer par vous.",
    };
  }
  if (genre === 'collectif') {
    return {
      recu: 'Votre signalement est bien arrivé. Merci de votre attention.',
      suite:
        "Une assistante ou un assistant de service social en prendra connaissance et jugera de ce qu'il convient de faire.",
      libre: "Ce qu'une personne du service lui confierait relève du secret professionnel et ne vous sera pas dit.",
    };
  }
  return {
    recu: `Votre ${saisine ? 'saisine' : 'signalement'} est bien ${saisine ? 'arrivée' : 'arrivé'}. Merci de votre attention.`,
    suite: `Une assistante ou un assistant de service social proposera son aide à l'agent. ${SUITE[promesse]}`,
    libre: LIBERTE,
  };
}

/** To the referrer: his request is here, what will happen, and what he will never be told. */
export const receptionAuTiers: Gabarit<DonneesReceptionAuTiers> = {
  nom: 'receptionAuTiers',
  classe: 'courtoisie',
  voie: 'dossier',
  expediteur: 'service',
  rendre(donnees, site) {
    const { recu, suite, libre } = dire(donnees);
    const page = '/signalements';
    const danger =
      `Si quelqu'un est en danger maintenant, appelez le 15 ou le 112 ; en cas d'idées suicidaires, le 3114. ` +
      `Le service social répond au ${site.telephone}.`;
    return rendu(
      [
        'Bonjour,',
        recu,
        suite,
        libre,
        `Vos signalements : ${adressePage(site, page)}`,
        danger,
        'Le service social du personnel',
      ],
      <>
        <P>Bonjour,</P>
        <P>{recu}</P>
        <P>{suite}</P>
        <P>{libre}</P>
        <P>
          Vos signalements : <Page site={site} chemin={page} />
        </P>
        <P>{danger}</P>
        <P>Le service social du personnel</P>
      </>,
    );
  },
};
