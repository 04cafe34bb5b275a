import type { Acte } from '../../../acte.js';
import { cloture, type Accompagnement } from '../../etat.js';
import { accompagnementTermine } from '../regle.js';

export class Retirer {}

/**
 * The agent comes back on his accord, at any time and without a reason: everything stops in this very transaction. Nothing
 * leaves, nobody is told; he may take it up again by himself.
 */
export const retirer: Acte<Accompagnement, Retirer> = {
  type: 'accompagnement.retirer',
  champs: Retirer,
  qui: (auteur, a) => a.agent === auteur.id,
  decider(a, _champs, { instant }, auteur) {
    if (cloture(a) !== undefined) return accompagnementTermine;
    const accords = a.accords.map((m) =>
      m.valeur === 'oui' && m.retireLe === undefined ? { ...m, retireLe: instant } : m,
    );
    return {
      etat: { ...a, accords, clotures: [...a.clotures, { le: instant, par: auteur.id, motif: 'accordRetire' }] },
      faits: [{ type: 'accordRetire', par: auteur.id }],
    };
  },
};
