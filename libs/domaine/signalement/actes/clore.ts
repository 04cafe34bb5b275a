import { Choix } from '../../champs.js';
import type { Acte, Decision } from '../../acte.js';
import { tient } from '../../continuite.js';
import { refus, type Refus } from '../../erreurs.js';
import { sansParoles } from '../etapes/suivre-offre.js';
import type { Signalement } from '../etat.js';

export const issues = {
  information: 'Une information a été donnée',
  orientation: 'La personne a été orientée',
  actionCollective: 'Une action auprès du service est engagée',
  rienDePlus: 'Rien de plus à faire',
} as const;

export class Clore {
  @Choix({ libelle: 'Comment cela se termine', parmi: issues })
  issue!: keyof typeof issues;
}

export const pasEncore = refus(
  'CLORE_PAS_ENCORE',
  'Prenez d’abord cette situation en charge. Une proposition faite à un agent se termine d’elle-même, à sa date.',
);

/**
 * A situation of a service, a message, or the agent's own request may end with an information or an orientation (R-060, T-51).
 * What a third party signalled about an agent only ends with the horizon: the end must not say what the agent did.
 */
export const clore: Acte<Signalement, Clore> = {
  type: 'signalement.clore',
  champs: Clore,
  qui: tient,
  decider(s, { issue }, { instant }, auteur): Refus | Decision<Signalement> {
    const sansTiersNiAgent = s.genre !== 'individuel' || s.origine.luiMeme;
    if (s.priseEnCharge === undefined || s.closLe !== undefined || !sansTiersNiAgent) return pasEncore;
    const { echelle: _finie, ...reste } = s;
    return {
      etat: sansParoles({ ...reste, closLe: instant, issue }, instant),
      faits: [{ type: 'clos', par: auteur.id, issue }],
      tachesFaites: ['ligneEpuisee', 'adresseAVerifier', 'offreAVerifier'],
    };
  },
};
