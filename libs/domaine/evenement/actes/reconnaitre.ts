import type { Acte, Decision } from '../../acte.js';
import { refus, type Refus } from '../../erreurs.js';
import { ecrit, siClos } from '../agir.js';
import type { Evenement } from '../etat.js';
import { pasDeCharge } from '../refus.js';

export class Reconnaitre {}

export const rienAReconnaitre = refus(
  'RIEN_A_RECONNAITRE',
  'Le texte nomme cet événement : il n’y a rien à reconnaître.',
);

/** « Autre »: the conseiller technique says that it is one, whatever the reason that was written (T-34). */
export const reconnaitre: Acte<Evenement, Reconnaitre> = {
  type: 'evenement.reconnaitre',
  champs: Reconnaitre,
  porte: 'evenement',
  qui: (auteur, e) => e.charge?.par === auteur.id,
  decider(e, _champs, { instant }, auteur): Refus | Decision<Evenement> {
    const clos = siClos(e);
    if (clos !== undefined) return clos;
    if (e.charge === undefined) return pasDeCharge;
    if (e.type !== 'autre' || e.reconnu !== undefined) return rienAReconnaitre;
    return ecrit(e, auteur, instant, {
      suite: { reconnu: { par: auteur.id, le: instant } },
      fait: { type: 'evenementReconnu' },
    });
  },
};
