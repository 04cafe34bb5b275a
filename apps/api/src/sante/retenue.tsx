import type { VNode } from 'preact';
import type { Retenue } from '#libs/registre/courriels/retenue.js';
import { Quand } from '../commun/pages/dates.js';
import { Note } from '../commun/pages/note.js';

/** Nothing leaves, alerts included: whoever opens this page must see it before anything else. */
export function CourrielsRetenus({ retenue, maintenant }: { retenue: Retenue; maintenant: string }): VNode {
  return (
    <Note genre="danger" titre="Aucun courriel ne part : ils sont retenus">
      Depuis <Quand le={retenue.depuis} maintenant={maintenant} />
      {retenue.motif === 'restauration' ? ', après une restauration' : ', à la demande de l’exploitation'}. Les actes
      continuent et rien n’est perdu, mais les alertes ne partent pas non plus : téléphonez pour toute urgence. Celle ou
      celui qui exploite le service les laisse repartir par la commande « courriel liberer ».
    </Note>
  );
}
