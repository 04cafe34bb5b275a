import type { Acte, Decision } from '../../acte.js';
import { Reference } from '../../champs.js';
import { introuvable, type Refus } from '../../erreurs.js';
import { ROBOT, type Canari } from '../etat.js';

export class AccuserCanari {
  @Reference({ libelle: 'Jeton' })
  jeton!: string;
}

/** The robot answers what it read: the loop is complete. A second copy of the mail changes nothing. */
export const accuser: Acte<Canari, AccuserCanari> = {
  type: 'canari.accuser',
  champs: AccuserCanari,
  qui: (auteur) => auteur.id === ROBOT.id,
  decider(c, { jeton }, { instant }): Refus | Decision<Canari> {
    if (jeton !== c.jeton) return introuvable;
    if (c.reponduLe !== undefined) return { etat: c, faits: [] };
    return { etat: { ...c, reponduLe: instant }, faits: [{ type: 'canariRevenu', par: 'horloge' }] };
  },
};
