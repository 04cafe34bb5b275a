import type { CourrielADeposer } from '../courriel.js';
import { composer } from './courriels/composer.js';
import { promesse } from './etapes/informer-tiers.js';
import type { Signalement } from './etat.js';

/** The referrer's receipt: what will happen, and what he will never be told; a date only where his text provides for it. */
export function recepisse(s: Signalement): CourrielADeposer {
  return composer('receptionAuTiers', {
    pour: s.origine.personne,
    donnees: { promesse: promesse(s), genre: s.genre, saisine: s.origine.entree === 'saisine' },
  });
}
