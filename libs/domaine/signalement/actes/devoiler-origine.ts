import type { Acte, Decision } from '../../acte.js';
import { tient } from '../../continuite.js';
import { refus, type Refus } from '../../erreurs.js';
import { offreEnCours, type Signalement } from '../etat.js';

export class DevoilerOrigine {}

export const rienADevoiler = refus(
  'RIEN_A_DEVOILER',
  'Il n’y a rien à montrer : l’agent est venu de lui-même, l’aide n’est pas encore proposée, ou c’est déjà fait.',
);

/**
 * The ASS lets the agent read who wrote and what (R-055, T-66): no text says whether he learns it, so it is hers to decide, or
 * the answer to his formal request. Until then he reads neither.
 */
export const devoilerOrigine: Acte<Signalement, DevoilerOrigine> = {
  type: 'signalement.devoilerOrigine',
  champs: DevoilerOrigine,
  qui: tient,
  decider(s, _champs, { instant }, auteur): Refus | Decision<Signalement> {
    if (s.origine.luiMeme || offreEnCours(s) === undefined || s.origineDevoileeLe !== undefined) return rienADevoiler;
    return {
      etat: { ...s, origineDevoileeLe: instant },
      faits: [{ type: 'origineDevoilee', par: auteur.id }],
      tachesFaites: ['demandeAcces'],
    };
  },
};
