import type { Classe, Gabarit, PieceDAgenda, Voie } from '../../courriel.js';
import { entreeDAgenda } from '../../courriels/agenda.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu, SUJET } from '../../courriels/rendu.js';

/** When, for a calendar: never where, never why. */
export interface MomentDit {
  debut: string;
  minutes: number;
  fuseau: string;
  dite: string;
  sequence: number;
  annule?: boolean;
}

/** All that a mail of an event can say: that it is a drill, and when. Who, where and what stand on the page, after a login. */
export interface DonneesDEvenement {
  exercice: boolean;
  moment?: MomentDit;
}

interface Message {
  nom: string;
  classe: Classe;
  voie: Voie;
  chemin: string;
  /** What is asked of the reader, first. */
  fort: string;
  phrases: readonly string[];
}

const EXERCICE = 'Ceci est un exercice. Rien ne s’est passé ; faites comme si, sans appeler les secours.';

/** A mail of an event to a professional or to whoever leads the place: one page, one telephone number, nothing of what happened. */
export function message({ nom, classe, voie, chemin, fort, phrases }: Message): Gabarit<DonneesDEvenement> {
  return {
    nom,
    classe,
    voie,
    expediteur: 'service',
    rendre({ exercice, moment }, site) {
      const avertissement = exercice ? [EXERCICE] : [];
      const lettre = rendu(
        [
          'Bonjour,',
          ...avertissement,
          fort,
          ...phrases,
          `La page : ${adressePage(site, chemin)}`,
          `Si la connexion est impossible, appelez le ${site.telephone}.`,
          'Le service social du personnel',
        ],
        <>
          <P>Bonjour,</P>
          {avertissement.map((phrase) => (
            <P>
              <strong>{phrase}</strong>
            </P>
          ))}
          <P>
            <strong>{fort}</strong>
          </P>
          {phrases.map((phrase) => (
            <P>{phrase}</P>
          ))}
          <P>
            La page : <Page site={site} chemin={chemin} />
          </P>
          <P>Si la connexion est impossible, appelez le {site.telephone}.</P>
          <P>Le service social du personnel</P>
        </>,
      );
      return {
        ...lettre,
        sujet: exercice ? `EXERCICE. ${SUJET}` : SUJET,
        ...(moment === undefined ? {} : { agenda: agendaDe(moment) }),
      };
    },
  };
}

/** « Occupé », private; the same bytes at every attempt. */
function agendaDe({ debut, minutes, fuseau, dite, sequence, annule }: MomentDit): PieceDAgenda {
  return entreeDAgenda({
    uid: `${debut.replace(/\D/g, '')}-${minutes}@agenda.invalid`,
    sequence,
    dite,
    debut,
    duree: minutes,
    fuseau,
    ...(annule === true ? { annule } : {}),
  });
}
