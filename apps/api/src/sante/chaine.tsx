import type { VNode } from 'preact';
import type { BoucleComplete } from '#libs/registre/lecteurs/sante.js';
import { dureeEnClair } from '../commun/pages/dates.js';
import { Note } from '../commun/pages/note.js';

/** Five minutes without a complete loop: an alert may leave, be accepted and be lost without a word (F-30). */
export const BOUCLE_TOLEREE_SECONDES = 300;

export const chaineEntiere = ({ ageSecondes }: BoucleComplete): boolean =>
  ageSecondes !== null && ageSecondes <= BOUCLE_TOLEREE_SECONDES;

interface Props {
  boucle: BoucleComplete;
  /** Mails are on hold, and the canary with them. */
  retenus?: boolean;
}

/** Declared, written, handed over, delivered, read, answered: the only proof that an alert reaches somebody. */
export function EtatChaine({ boucle, retenus = false }: Props): VNode {
  const { ageSecondes, dureeSecondes, partieSecondes } = boucle;
  const ilYA = ageSecondes === null ? '' : `Dernière boucle complète il y a ${dureeEnClair(ageSecondes)}`;
  if (chaineEntiere(boucle))
    return (
      <Note genre="information" titre="Une alerte part, arrive et reçoit une réponse ✔">
        {ilYA}
        {dureeSecondes === null ? '' : `, faite en ${dureeEnClair(Math.max(1, Math.round(dureeSecondes)))}`}. La vigie
        le vérifie chaque minute par un message sans destinataire humain.
      </Note>
    );
  return (
    <Note genre="danger" titre="Rien ne prouve qu’une alerte arrive">
      {ageSecondes === null ? 'Aucune boucle complète n’est connue. ' : `${ilYA}. `}
      {retenus ? RETENUS : partieSecondes === null || partieSecondes > BOUCLE_TOLEREE_SECONDES ? AUCUN : SANS_RETOUR}
    </Note>
  );
}

const RETENUS =
  'Les messages de vérification sont retenus avec les autres : laissez d’abord repartir les courriels, puis attendez cinq minutes.';
const AUCUN = 'Aucun message de vérification ne part : relancez la vigie, puis lisez son journal.';
const SANS_RETOUR =
  'Les messages de vérification partent sans revenir : la messagerie peut accepter un courriel et le perdre. Prévenez-la, et téléphonez pour toute urgence.';
