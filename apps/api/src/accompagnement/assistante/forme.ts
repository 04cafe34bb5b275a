import type { Erreurs } from '../../commun/pages/formulaire.js';
import type { ContextePage } from '../../commun/requete/page.js';

/**
 * Several forms stand on one page, and fields of two of them may bear one name: a form is shown with what was typed and what is
 * wrong only if it is the one that came back.
 * @param temoin a field that no other form of the page has
 */
export function lesSiens(
  page: ContextePage,
  erreurs: Erreurs,
  temoin: string,
): { page: ContextePage; erreurs: Erreurs } {
  return temoin in page.valeurs ? { page, erreurs } : { page: { ...page, valeurs: {} }, erreurs: {} };
}
