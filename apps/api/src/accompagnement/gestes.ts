import type { Erreurs } from '../commun/pages/formulaire.js';
import type { ContextePage } from '../commun/requete/page.js';

/** A form that opens at its own address, one at a time: no two share their fields on a page. */
export interface Geste {
  quel: string;
  /** Number of what it is about. */
  de: string;
}

export const lienDuGeste = (base: string, reference: string, quel: string, de = ''): string =>
  `${base}?${new URLSearchParams({ geste: `${quel}.${de}`, pour: reference }).toString()}#geste`;

/** The form that the address asks for on this accompaniment; a form that comes back keeps its address. */
export function gesteOuvert(page: ContextePage, reference: string): Geste | undefined {
  const { searchParams } = new URL(page.formulaire, 'http://ici.invalid');
  const [quel, de = ''] = searchParams.get('geste')?.split('.') ?? [];
  return quel !== undefined && searchParams.get('pour') === reference ? { quel, de } : undefined;
}

/** What was typed in this very form, known by a field that it always sends; nothing when another part of the page came back. */
export function duGeste(
  page: ContextePage,
  erreurs: Erreurs,
  temoin: string,
): { page: ContextePage; erreurs: Erreurs } {
  return temoin in page.valeurs ? { page, erreurs } : { page: { ...page, valeurs: {} }, erreurs: {} };
}
