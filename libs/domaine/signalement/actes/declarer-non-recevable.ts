import { Choix } from '../../champs.js';
import type { Acte, Decision } from '../../acte.js';
import { tient } from '../../continuite.js';
import { refus, type Refus } from '../../erreurs.js';
import { composer } from '../courriels/composer.js';
import { heureQuiNeDitRien } from '../etapes/informer-tiers.js';
import { offreEnCours, type Signalement } from '../etat.js';

/** The third is open only where the text lets the ASS judge whether to act at all (T-51). */
export const motifsDeNonRecevabilite = {
  butDeControle: 'La demande cherche à contrôler l’agent',
  horsCompetence: 'Le service n’est pas compétent pour cette personne',
  inopportun: 'Une intervention n’est pas opportune',
} as const;

export class DeclarerNonRecevable {
  @Choix({ libelle: 'Pourquoi cette demande ne peut être reçue', parmi: motifsDeNonRecevabilite })
  motif!: keyof typeof motifsDeNonRecevabilite;
}

export const refusTropTard = refus(
  'NON_RECEVABLE_TROP_TARD',
  'L’aide a déjà été proposée, ou la demande vient de l’agent : elle ne peut plus être écartée.',
);
export const opportuniteNonPrevue = refus(
  'OPPORTUNITE_NON_PREVUE',
  'Le texte qui s’applique laisse le choix des moyens, non celui d’intervenir. Choisissez un autre motif.',
);

/**
 * A request made for control, or out of competence, is not received (R-040, R-043, T-50). Decided from the request alone, before
 * any offer; the referrer reads one neutral sentence that tells nothing of the agent, at an hour that tells nothing either.
 */
export const declarerNonRecevable: Acte<Signalement, DeclarerNonRecevable> = {
  type: 'signalement.declarerNonRecevable',
  champs: DeclarerNonRecevable,
  qui: tient,
  decider(s, { motif }, { instant }, auteur): Refus | Decision<Signalement> {
    if (s.origine.luiMeme || offreEnCours(s) !== undefined || s.closLe !== undefined || s.nonRecevable !== undefined)
      return refusTropTard;
    if (motif === 'inopportun' && s.profil.opportunite.force === 'silence') return opportuniteNonPrevue;
    const { echelle: _finie, ...reste } = s;
    const le = heureQuiNeDitRien(s, instant);
    return {
      etat: { ...reste, nonRecevable: { motif, le: instant } },
      faits: [{ type: 'nonRecevable', par: auteur.id, motif }],
      tachesFaites: ['ligneEpuisee'],
      suivi: { nonRecevableLe: le },
      courriels: [composer('nonRecevableAuTiers', { pour: s.origine.personne, donnees: {}, pasAvant: le })],
    };
  },
};
