/** What kind of refusal it is; the API turns each into one HTTP status. */
export type Famille = 'saisie' | 'habilitation' | 'introuvable' | 'regle' | 'indisponible';

/** A refusal is a value: a stable code, a French sentence that says what to do, the paragraph if a text says so. */
export interface Refus {
  refuse: true;
  code: string;
  message: string;
  famille: Famille;
  renvoi?: string;
  /** Field by field, when what was typed is wrong. */
  champs?: Record<string, string[]>;
  /** Nobody may receive what was brought: why, for whoever leads the network. It is kept apart and never told to whoever asked. */
  trace?: readonly { noeud: string; issue: string; pourquoi: string }[];
}

export function refus(code: string, message: string, famille: Famille = 'regle', renvoi?: string): Refus {
  return { refuse: true, code, message, famille, ...(renvoi === undefined ? {} : { renvoi }) };
}

export function saisieInvalide(champs: Record<string, string[]>): Refus {
  const n = Object.keys(champs).length;
  const message = n > 1 ? `${n} champs sont à corriger.` : 'Un champ est à corriger.';
  return { ...refus('SAISIE_INVALIDE', message, 'saisie'), champs };
}

export function estRefus(valeur: unknown): valeur is Refus {
  return typeof valeur === 'object' && valeur !== null && (valeur as Partial<Refus>).refuse === true;
}

/** Unknown and not yours: the same code, the same words, whoever answers. */
export const introuvable = refus('INTROUVABLE', 'Cette page n’existe pas, ou ne vous concerne pas.', 'introuvable');
