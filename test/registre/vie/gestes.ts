import type { Auteur } from '#libs/domaine/acte.js';
import type { Accompagnement } from '#libs/domaine/accompagnement/etat.js';
import type { Oracle } from './oracle.js';

/** What whoever acts has before his eyes, to aim at something. */
export interface Vu {
  etat: Accompagnement;
  oracle: Oracle;
  instant: number;
  gens: Readonly<Record<string, Auteur>>;
  /** The nth of a list, as it was drawn for this field. */
  parmi: <T>(valeurs: readonly T[]) => T;
}

export interface Suite {
  champs: Readonly<Record<string, unknown>>;
  instant: number;
  /** Before the act. */
  etat: Accompagnement;
  reference: string;
}

export type Role = 'elle' | 'lui' | 'deux' | 'encadrement' | 'destinataire' | 'avis' | 'archives';

/** One act: whose it is, the fields drawn for it, what his words become when it is accepted. */
export interface Geste {
  qui: Role;
  champs: (vu: Vu) => Record<string, unknown>;
  apres?: (o: Oracle, s: Suite) => Oracle;
  /** It cannot be refused: what he may always do. */
  doit?: (o: Oracle, s: Suite) => boolean;
}

export const texte = (c: unknown): string => (typeof c === 'string' ? c : '');
export const jourDe = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
/** A working day that is never a jour férié: a Tuesday of the second week of February or of June, ahead. */
export const mardi = (instant: number): string => {
  const jour = new Date(instant + 86_400_000);
  while (jour.getUTCDay() !== 2 || ![2, 6, 9, 10].includes(jour.getUTCMonth() + 1) || jour.getUTCDate() < 8)
    jour.setUTCDate(jour.getUTCDate() + 1);
  return jour.toISOString().slice(0, 10);
};
export const numeros = (liste: readonly { numero: number }[] | undefined): string[] => [
  ...(liste ?? []).map((e) => String(e.numero)).reverse(),
  '1',
];
