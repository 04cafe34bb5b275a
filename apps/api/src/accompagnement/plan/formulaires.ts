import type { Erreurs } from '../../commun/pages/formulaire.js';
import type { ContextePage } from '../../commun/requete/page.js';

/** The forms of the plan, each at an address of its own: no two share their fields on a page, and a draft comes back to its form. */
export type QuelFormulaire =
  'but' | 'but-change' | 'ligne' | 'ligne-change' | 'remarque' | 'proposer' | 'revue' | 'revue-jour' | 'fin' | 'titre';

interface Ouvert {
  quel: QuelFormulaire;
  /** Number of the line or goal, or key of the heading. */
  de: string;
}

export const lienVers = (base: string, reference: string, quel: QuelFormulaire, de = ''): string =>
  `${base}?${new URLSearchParams({ plan: `${quel}.${de}`, pour: reference }).toString()}#formulaire-du-plan`;

/** Which form is asked for, by the address of the page (kept by a form that comes back). */
export function ouvert(page: ContextePage, reference: string): Ouvert | undefined {
  const { searchParams } = new URL(page.formulaire, 'http://ici.invalid');
  const [quel, de = ''] = searchParams.get('plan')?.split('.') ?? [];
  return searchParams.get('pour') === reference && quel !== undefined
    ? { quel: quel as QuelFormulaire, de }
    : undefined;
}

/** Another part of the page may have come back: its words and its errors are not those of this form. */
export function lesSiens(
  page: ContextePage,
  erreurs: Erreurs,
  temoin: string,
): { page: ContextePage; erreurs: Erreurs } {
  return temoin in page.valeurs ? { page, erreurs } : { page: { ...page, valeurs: {} }, erreurs: {} };
}
