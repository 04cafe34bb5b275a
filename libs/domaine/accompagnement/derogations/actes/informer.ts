import type { Acte } from '../../../acte.js';
import type { Derogation } from '../etat.js';
import { dejaDit } from '../refus.js';

export class InformerDeLaDerogation {}

/** Nothing forbids it any more: the agent reads on his page what was decided, why, and what was told to whom. Nothing is sent. */
export const informer: Acte<Derogation, InformerDeLaDerogation> = {
  type: 'derogation.informer',
  champs: InformerDeLaDerogation,
  qui: (auteur, d) => d.titulaire === auteur.id,
  decider(d, _champs, { instant }, auteur) {
    if (d.informeLe !== undefined) return dejaDit;
    return { etat: { ...d, informeLe: instant }, faits: [{ type: 'derogationDite', par: auteur.id }] };
  },
};
