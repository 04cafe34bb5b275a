import type { Gabarit, SansDonnees } from '../../courriel.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';

const PHRASES = [
  'Votre demande ne peut pas être reçue par le service social du personnel.',
  "Cette réponse tient à la demande elle-même. Elle ne dit rien de l'agent, qui peut toujours joindre le service social, et elle n'appelle rien de plus de votre part.",
  "Si quelqu'un est en danger maintenant, appelez le 15 ou le 112 ; en cas d'idées suicidaires, le 3114.",
] as const;

/** To the referrer: his request cannot be received. Decided from the request alone, before any offer; nothing of the agent (R-040, T-50). */
export const nonRecevableAuTiers: Gabarit<SansDonnees> = {
  nom: 'nonRecevableAuTiers',
  classe: 'courtoisie',
  voie: 'dossier',
  expediteur: 'service',
  rendre(_donnees, site) {
    const page = '/signalements';
    return rendu(
      ['Bonjour,', ...PHRASES, `Vos signalements : ${adressePage(site, page)}`, 'Le service social du personnel'],
      <>
        <P>Bonjour,</P>
        <P>{PHRASES[0]}</P>
        <P>{PHRASES[1]}</P>
        <P>{PHRASES[2]}</P>
        <P>
          Vos signalements : <Page site={site} chemin={page} />
        </P>
        <P>Le service social du personnel</P>
      </>,
    );
  },
};
