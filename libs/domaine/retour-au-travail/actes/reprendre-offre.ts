import type { Acte, Decision } from '../../acte.js';
import { commencer } from '../../conservation/procedure.js';
import type { Refus } from '../../erreurs.js';
import { sansCoordonnees, toutesLesTaches, type RetourAuTravail } from '../etat.js';
import { offrePartie, retourFini } from '../refus.js';

export class ReprendreOffre {}

/** She thought better of it before it was made: nothing leaves, and the agent never hears of it. */
export const reprendreOffre: Acte<RetourAuTravail, ReprendreOffre> = {
  type: 'retourAuTravail.reprendreOffre',
  champs: ReprendreOffre,
  qui: (auteur, r) => r.titulaire === auteur.id,
  decider(r, _champs, { instant }, auteur): Refus | Decision<RetourAuTravail> {
    if (r.closLe !== undefined) return retourFini;
    if (r.faiteLe !== undefined) return offrePartie;
    return {
      etat: commencer({ ...sansCoordonnees(r), closLe: instant }, instant),
      faits: [{ type: 'offrePrecoceReprise', par: auteur.id }],
      tachesFaites: toutesLesTaches,
    };
  },
};
