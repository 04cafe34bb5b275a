import type { Gabarit, Professionnel } from '../../courriel.js';
import { direJour } from '../../courriels/dates.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';
import { telephoneDe } from '../../signalement/courriels/proposition-agent.js';
import { Signature, signature } from './signature.js';

export interface DonneesAbsenceAnnoncee {
  /** Whom he may call meanwhile: whoever stands in, else the one he knows. */
  professionnel: Professionnel;
  remplacee: boolean;
  /** ISO instant of her return; null: nobody knows yet. */
  jusquau: string | null;
  fuseau: string;
}

const DIT =
  "La personne qui vous accompagne est absente pour quelque temps. Elle vous retrouvera à son retour ; rien n'est à refaire.";
const LIBRE =
  "Si quelque chose ne peut pas attendre, vous pouvez appeler. Vous pouvez aussi ne rien faire, ou refuser l'intérim sur votre page.";

/** To the agent, once for each absence, by his own channel: by whom, until when; the reason of the absence is nobody's (T-64). */
export const absenceAnnoncee: Gabarit<DonneesAbsenceAnnoncee> = {
  nom: 'absenceAnnoncee',
  classe: 'courtoisie',
  voie: 'dossier',
  expediteur: 'professionnel',
  rendre({ professionnel, remplacee, jusquau, fuseau }, site) {
    const page = '/mon-espace';
    const quand =
      jusquau === null
        ? "Le jour de son retour n'est pas encore connu."
        : `Son retour est prévu le ${direJour(jusquau, fuseau)}.`;
    const qui = remplacee
      ? `Jusque-là, ${professionnel.nom}, ${professionnel.qualite}, peut vous répondre.`
      : 'Jusque-là, la permanence du service social peut vous répondre.';
    const telephone = remplacee ? telephoneDe(professionnel, site) : site.telephone;
    return rendu(
      [
        'Bonjour,',
        DIT,
        `${quand} ${qui}`,
        `${LIBRE} Téléphone : ${telephone}.`,
        `Votre page, après connexion : ${adressePage(site, page)}`,
        signature(professionnel),
      ],
      <>
        <P>Bonjour,</P>
        <P>{DIT}</P>
        <P>
          {quand} {qui}
        </P>
        <P>
          {LIBRE} Téléphone : {telephone}.
        </P>
        <P>
          Votre page, après connexion : <Page site={site} chemin={page} />
        </P>
        <Signature professionnel={professionnel} />
      </>,
    );
  },
};
