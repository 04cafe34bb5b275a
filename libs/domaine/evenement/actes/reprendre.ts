import type { Acte, Decision } from '../../acte.js';
import type { Refus } from '../../erreurs.js';
import { composer } from '../courriels/composer.js';
import { deLaLigne, siClos } from '../agir.js';
import type { Evenement } from '../etat.js';
import { dejaPris, pasDeCharge } from '../refus.js';

export class Reprendre {}

/** Another conseiller takes it over in her own name, once she spoke to the first, who is told: there is no instant without a name. */
export const reprendre: Acte<Evenement, Reprendre> = {
  type: 'evenement.reprendre',
  champs: Reprendre,
  porte: 'evenement',
  qui: deLaLigne,
  decider(e, _champs, { instant }, auteur): Refus | Decision<Evenement> {
    const clos = siClos(e);
    if (clos !== undefined) return clos;
    const { charge } = e;
    if (charge === undefined) return pasDeCharge;
    if (charge.par === auteur.id) return dejaPris;
    return {
      etat: { ...e, charge: { par: auteur.id, le: instant, avance: instant }, charges: e.charges + 1 },
      faits: [{ type: 'evenementRepris', par: auteur.id }],
      courriels: [
        composer('evenementRepris', {
          pour: charge.par,
          numero: String(e.charges),
          exercice: e.sorte === 'exercice',
        }),
      ],
    };
  },
};
