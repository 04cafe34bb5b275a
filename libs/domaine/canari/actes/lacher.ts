import { Reference, Texte } from '../../champs.js';
import type { ActeDeDepot, Depot } from '../../naissance.js';
import { introuvable, type Refus } from '../../erreurs.js';
import { ROBOT, type Canari } from '../etat.js';

export class Lacher {
  @Reference({ libelle: 'Jeton' })
  jeton!: string;

  @Texte({ libelle: 'Boîte du robot', max: 320 })
  boite!: string;
}

/** The watchdog lets a canary go: the mail leaves as the first rung of an alert does, in the declaring transaction. */
export const lacher: ActeDeDepot<Canari, Lacher> = {
  type: 'canari.lacher',
  champs: Lacher,
  sujet: () => ({}),
  decider({ jeton, boite }, _contexte, auteur): Refus | Depot<Canari> {
    if (auteur.id !== ROBOT.id) return introuvable;
    return {
      etat: { jeton },
      agent: null,
      lieu: null,
      tiers: undefined,
      faits: [{ type: 'canariLache', par: 'horloge' }],
      courriels: [{ cle: 'canari', gabarit: 'canari', destinataire: { adresse: boite }, donnees: { jeton } }],
    };
  },
};
