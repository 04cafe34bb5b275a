import type { Gabarit } from '../../courriel.js';
import { adressePage, P, Page } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';

export interface DonneesMonteeDeLigne {
  /** 1: the first person called above the one in charge. */
  echelon: number;
  /** What was not done in time. */
  quoi: 'accuse' | 'proposition';
}

const EN_RETARD: Record<DonneesMonteeDeLigne['quoi'], string> = {
  accuse: "n'a pas été prise en compte dans le délai prévu.",
  proposition: "n'a pas encore donné lieu à une proposition d'aide dans le délai prévu.",
};

/** To the professional called up the technical line. Only a human who takes charge ends the ladder, never this message. */
export const monteeDeLigne: Gabarit<DonneesMonteeDeLigne> = {
  nom: 'monteeDeLigne',
  classe: 'vital',
  voie: 'urgence',
  expediteur: 'service',
  rendre({ echelon, quoi }, site) {
    const page = '/aujourdhui';
    const rang = echelon === 1 ? '1er échelon' : `${echelon}e échelon`;
    return rendu(
      [
        'Bonjour,',
        `Une situation confiée au service social ${EN_RETARD[quoi]}`,
        `Vous êtes la personne appelée au ${rang} de la ligne technique. ` +
          "L'appel ne prend fin que lorsqu'une personne s'en charge ; la remise de ce message n'y suffit pas.",
        `Votre page « Aujourd’hui » : ${adressePage(site, page)}`,
        'Vous pouvez vous en charger vous-même, ou joindre la personne qui la suit. ' +
          "Le contenu ne vous est montré que si vous vous en chargez. Sans réponse, l'échelon suivant sera appelé.",
        `Si la connexion est impossible, appelez le ${site.telephone}.`,
        'Le service social du personnel',
      ],
      <>
        <P>Bonjour,</P>
        <P>
          <strong>Une situation confiée au service social {EN_RETARD[quoi]}</strong>
        </P>
        <P>
          Vous êtes la personne appelée au {rang} de la ligne technique. L'appel ne prend fin que lorsqu'une personne
          s'en charge ; la remise de ce message n'y suffit pas.
        </P>
        <P>
          Votre page « Aujourd’hui » : <Page site={site} chemin={page} />
        </P>
        <P>
          Vous pouvez vous en charger vous-même, ou joindre la personne qui la suit. Le contenu ne vous est montré que
          si vous vous en chargez. Sans réponse, l'échelon suivant sera appelé.
        </P>
        <P>Si la connexion est impossible, appelez le {site.telephone}.</P>
        <P>Le service social du personnel</P>
      </>,
    );
  },
};
