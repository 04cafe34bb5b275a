import type { Erreurs } from '../commun/pages/formulaire.js';
import type { ContextePage } from '../commun/requete/page.js';
import type { PartieProps } from './evenement.page.js';

interface Saisie {
  page: ContextePage;
  erreurs: Erreurs;
  /** Spread on each field: the ids of a form that did not fail bear its name. */
  de: { de?: string };
  /** It came back with errors, or from a draft: it stands open. */
  ouverte: boolean;
}

/**
 * Several forms stand on the page of an event: what was typed and what is wrong belong to the one that was sent. `marque`: a field of
 * words that this form sends, `sauf`: one that only another form with the same fields sends.
 */
export function saisieDe(
  { page, erreurs }: Pick<PartieProps, 'page' | 'erreurs'>,
  nom: string,
  marque: string,
  sauf?: string,
): Saisie {
  const sienne = marque in page.valeurs && (sauf === undefined || !(sauf in page.valeurs));
  return sienne
    ? { page, erreurs, de: {}, ouverte: true }
    : { page: { ...page, valeurs: {} }, erreurs: {}, de: { de: nom }, ouverte: false };
}
