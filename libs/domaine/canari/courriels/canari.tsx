import type { Gabarit } from '../../courriel.js';
import { P } from '../../courriels/lettre.js';
import { rendu } from '../../courriels/rendu.js';

/** To the robot mailbox alone; a person who finds one in his mailbox learns that nothing is expected of him. */
export const canari: Gabarit<{ jeton: string }> = {
  nom: 'canari',
  classe: 'vital',
  voie: 'urgence',
  expediteur: 'service',
  rendre({ jeton }) {
    const pourquoi =
      'Ce message part chaque minute pour vérifier que les alertes du service arrivent. Il ne concerne personne, et un robot y répond.';
    return rendu(
      ['Bonjour,', pourquoi, `Jeton ${jeton}`, 'Le service social du personnel'],
      <>
        <P>Bonjour,</P>
        <P>{pourquoi}</P>
        <P>Jeton {jeton}</P>
        <P>Le service social du personnel</P>
      </>,
    );
  },
};

const JETON = /Jeton\s+([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/;

/** What the robot must answer, read where a person would. @returns undefined: not a canary's mail, or it was cut on its way */
export function jetonLu(texte: string): string | undefined {
  return JETON.exec(texte)?.[1];
}
