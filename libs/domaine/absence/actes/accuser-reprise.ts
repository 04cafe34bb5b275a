import type { Acte, Decision } from '../../acte.js';
import { refus, type Refus } from '../../erreurs.js';
import type { AbsenceProfessionnel } from '../etat.js';

export class AccuserReprise {}

export const rienARendre = refus(
  'RIEN_A_RENDRE',
  'Il n’y a rien à relire : cette absence dure encore, ou vous l’avez déjà relue.',
);

/** She has read what happened while she was away. */
export const accuserReprise: Acte<AbsenceProfessionnel, AccuserReprise> = {
  type: 'absence.accuserReprise',
  champs: AccuserReprise,
  qui: (auteur, a) => auteur.id === a.personne,
  decider(a, _champs, { instant }, auteur): Refus | Decision<AbsenceProfessionnel> {
    if (a.rendueLe === undefined || a.repriseLe !== undefined) return rienARendre;
    return {
      etat: { ...a, repriseLe: instant },
      faits: [{ type: 'repriseAccusee', par: auteur.id }],
      tachesFaites: ['reprise'],
    };
  },
};
