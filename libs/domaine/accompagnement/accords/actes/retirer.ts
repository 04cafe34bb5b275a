import type { Acte } from '../../../acte.js';
import { cloture, type Accompagnement } from '../../etat.js';
import { finDeTout } from '../arreter.js';
import { accompagnementTermine } from '../refus.js';

export class Retirer {}

/**
 * The agent comes back on his accord, at any time and without a reason: everything stops in this very transaction. Nothing
 * leaves, nobody is told; he may take it up again by himself.
 */
export const retirer: Acte<Accompagnement, Retirer> = {
  type: 'accompagnement.retirer',
  champs: Retirer,
  qui: (auteur, a) => a.agent === auteur.id,
  decider(a, _champs, contexte, auteur) {
    if (cloture(a) !== undefined) return accompagnementTermine;
    return { ...finDeTout(a, contexte, auteur.id), faits: [{ type: 'accordRetire', par: auteur.id }] };
  },
};
