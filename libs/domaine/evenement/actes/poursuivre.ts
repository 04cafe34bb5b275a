import type { Acte, Decision } from '../../acte.js';
import type { Refus } from '../../erreurs.js';
import { ecrit, meneOuPourrait, siClos } from '../agir.js';
import type { Evenement } from '../etat.js';
import { pasDeCharge } from '../refus.js';

export class Poursuivre {}

/** « Je m'en occupe toujours »: the lease begins anew. */
export const poursuivre: Acte<Evenement, Poursuivre> = {
  type: 'evenement.poursuivre',
  champs: Poursuivre,
  porte: 'evenement',
  qui: meneOuPourrait,
  decider: (e, _champs, { instant }, auteur): Refus | Decision<Evenement> =>
    siClos(e) ??
    (e.charge === undefined
      ? pasDeCharge
      : ecrit(e, auteur, instant, { suite: {}, fait: { type: 'chargePoursuivie' } })),
};
