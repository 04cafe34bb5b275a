import type { Gabarit } from '../../courriel.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';

export interface DonneesAbsenceDeclaree {
  /** The text obliges, and the agreed chain holds without any act. */
  automatique: boolean;
}

const QUOI = {
  true: "La chaîne convenue s'applique d'elle-même dès le premier jour ouvré ; rien n'est attendu de vous si elle vous convient.",
  false: "C'est à vous de dire si quelqu'un assure l'intérim, et qui : votre page propose des noms.",
} as const;

/** To whoever organises continuity: somebody of her line is away. Neither the name nor the period is in the mail. */
export const absenceDeclaree: Gabarit<DonneesAbsenceDeclaree> = {
  nom: 'absenceDeclaree',
  classe: 'courtoisie',
  voie: 'dossier',
  expediteur: 'service',
  rendre({ automatique }, site) {
    const page = '/continuite';
    return rendu(
      [
        'Bonjour,',
        "Une absence vient d'être inscrite dans votre réseau.",
        QUOI[automatique ? 'true' : 'false'],
        `Votre page : ${adressePage(site, page)}`,
        'Le service social du personnel',
      ],
      <>
        <P>Bonjour,</P>
        <P>Une absence vient d'être inscrite dans votre réseau.</P>
        <P>{QUOI[automatique ? 'true' : 'false']}</P>
        <P>
          Votre page : <Page site={site} chemin={page} />
        </P>
        <P>Le service social du personnel</P>
      </>,
    );
  },
};
