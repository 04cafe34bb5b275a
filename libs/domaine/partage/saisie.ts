import { saisieInvalide, type Refus } from '../erreurs.js';

const PHRASES_MAX = 20;

/** Few sentences, so that each can be read again and weighed. */
export const tropDePhrases = (textes: readonly string[], champ = 'phrases'): Refus | undefined =>
  textes.length > PHRASES_MAX
    ? saisieInvalide({ [champ]: [`Vingt phrases au plus ; il y en a ${textes.length}. Gardez les nécessaires.`] })
    : undefined;

export const fondementManque = (champ = 'fondement'): Refus =>
  saisieInvalide({ [champ]: ['Choisissez l’article sur lequel repose ce partage.'] });
