import type { Gabarit, Professionnel } from '../../courriel.js';
import { direJour } from '../../courriels/dates.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';

export interface DonneesAbsenceAuService {
  /** ISO instants: since when, and the first at which she is back; null: nobody knows yet. */
  du: string;
  au: string | null;
  /** Whom to reach meanwhile. */
  contact: Professionnel;
  fuseau: string;
}

const QUI = "L'assistante ou l'assistant de service social de votre service est absent";

/** To whoever leads a service where she serves: the period and whom to reach, never why (2007, annexe V §I.2; R-148, T-64). */
export const absenceAuService: Gabarit<DonneesAbsenceAuService> = {
  nom: 'absenceAuService',
  classe: 'courtoisie',
  voie: 'dossier',
  expediteur: 'service',
  rendre({ du, au, contact, fuseau }, site) {
    const page = '/nous-joindre';
    const quand =
      au === null
        ? `${QUI} à partir du ${direJour(du, fuseau)}. Le jour du retour n'est pas encore connu.`
        : `${QUI} du ${direJour(du, fuseau)} au ${direJour(dernierInstant(au), fuseau)} inclus.`;
    const joindre = [contact.telephone, contact.courriel].filter((c) => c !== null).join(', ');
    const qui = `Pendant ce temps, ${contact.nom}, ${contact.qualite}, vous répond${joindre === '' ? '' : ` : ${joindre}`}.`;
    return rendu(
      [
        'Bonjour,',
        quand,
        qui,
        `Joindre le service social : ${adressePage(site, page)}`,
        'Le service social du personnel',
      ],
      <>
        <P>Bonjour,</P>
        <P>{quand}</P>
        <P>{qui}</P>
        <P>
          Joindre le service social : <Page site={site} chemin={page} />
        </P>
        <P>Le service social du personnel</P>
      </>,
    );
  },
};

/** The day before the instant of her return is the last one without her. */
const dernierInstant = (au: string): string => new Date(Date.parse(au) - 1).toISOString();
