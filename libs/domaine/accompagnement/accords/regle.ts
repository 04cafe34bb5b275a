import { ajouter } from '#libs/calendrier/calendrier.js';
import { refus, type Refus } from '../../erreurs.js';
import type { Accompagnement } from '../etat.js';
import { cloture } from '../etat.js';
import type { Accord, ObjetDAccord } from './etat.js';

/** Each of these brings somebody else in: the secret of the agent leaves the two of them, whatever the strength of his text. */
const VERS_UN_TIERS: readonly ObjetDAccord[] = ['relais', 'transmission', 'alerte', 'interventionCollective'];

export const accordRefuse = refus(
  'ACCORD_REFUSE',
  'L’agent a dit non, ou est revenu sur son accord. Rien ne se fait contre lui ; il peut changer d’avis de lui-même.',
);
export const accordManque = refus(
  'ACCORD_MANQUE',
  'Il faut d’abord l’accord de l’agent pour cet acte précis. Demandez-le-lui ; un autre accord ne le remplace pas.',
);
export const accordPerime = refus(
  'ACCORD_PERIME',
  'L’accord de l’agent est arrivé à son terme. Demandez-le-lui de nouveau.',
);
export const adhesionARechercher = refus(
  'ADHESION_A_RECHERCHER',
  'Recherchez d’abord l’adhésion de la personne à ce projet, et laissez-lui le temps de répondre.',
);
export const accompagnementTermine = refus(
  'ACCOMPAGNEMENT_TERMINE',
  'Cet accompagnement est terminé. L’agent peut le reprendre de lui-même, jusqu’au jour indiqué.',
);

/** His last word on one thing. */
export function dernierMot(a: Accompagnement, objet: ObjetDAccord, quoi?: string): Accord | undefined {
  return a.accords.findLast((m) => m.objet === objet && m.quoi === quoi);
}

/** He said yes to this very thing, has not come back on it, it has not run out, and he did not say that it was written down wrong. */
export function vaut(mot: Accord | undefined, instant: string): boolean {
  return (
    mot?.valeur === 'oui' &&
    mot.retireLe === undefined &&
    mot.confirme?.exact !== false &&
    (mot.expire === undefined || instant < mot.expire)
  );
}

/**
 * May this be done now? Read from the state under the lock, at the moment of the act and never before (T-12). The floor in every
 * text: nothing without the accompaniment agreed to, nothing against an expressed refusal; above it the strength of the profile.
 * @returns why not; undefined: it may
 */
export function empeche(a: Accompagnement, instant: string, objet: ObjetDAccord, quoi?: string): Refus | undefined {
  if (cloture(a) !== undefined) return accompagnementTermine;
  const socle = manque(dernierMot(a, 'accompagnement'), instant);
  if (socle !== undefined) return socle;
  if (objet === 'accompagnement') return undefined;
  const mot = dernierMot(a, objet, quoi);
  if (mot !== undefined && (mot.valeur === 'non' || mot.retireLe !== undefined)) return accordRefuse;
  if (vaut(mot, instant)) return undefined;
  if (VERS_UN_TIERS.includes(objet)) return manque(mot, instant);
  return selonLeTexte(a, mot, instant);
}

function manque(mot: Accord | undefined, instant: string): Refus | undefined {
  if (vaut(mot, instant)) return undefined;
  if (mot === undefined || mot.valeur === 'recherche' || mot.valeur === 'parle') return accordManque;
  return mot.valeur === 'oui' && mot.retireLe === undefined && mot.confirme?.exact !== false
    ? accordPerime
    : accordRefuse;
}

/** What each strength asks of a word that is not a yes (T-11). A text that is silent gets the strongest. */
function selonLeTexte(a: Accompagnement, mot: Accord | undefined, instant: string): Refus | undefined {
  const { consentement } = a.profil;
  const force = consentement.force === 'silence' ? 'accord' : consentement.contenu;
  if (force === 'concertation') return mot?.valeur === 'parle' ? undefined : accordManque;
  if (force === 'adhesionRecherchee') {
    const depuis = mot?.valeur === 'recherche' ? mot.le : undefined;
    const libre = depuis !== undefined && instant >= ajouter(depuis, a.reglages.attenteAdhesion, a.territoire);
    return libre ? undefined : adhesionARechercher;
  }
  return manque(mot, instant);
}
