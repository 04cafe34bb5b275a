import type { NaturePoste } from '#libs/reglementation/profil.js';
import type { NatureConvention, Organisme } from '#libs/reglementation/structures.js';

/** A structure of the chain, from where the agent works up to the root. */
export interface Lieu {
  code: string;
  nature: string;
  population: string | null;
  /** What a text calls this place. */
  marque: string | null;
  organisme: Organisme | null;
  secteurMinisteriel: string | null;
  centrale: boolean;
}

/** A post whose sector covers a place; `distance`: how many structures up. */
export interface PosteCouvrant {
  poste: string;
  nature: NaturePoste;
  rang: number;
  distance: number;
  secteurMinisteriel: string | null;
  /** null: vacant. */
  personne: string | null;
  absente: boolean;
  /** The ministries whose network employs its holder; empty when the post is vacant. */
  populations: readonly string[];
  /** Another ministry's, lent to this one by a convention in force. */
  pretee: boolean;
}

/** All that a decision may look at about a place, at one instant. It holds no agent: nobody can be ranked by it. */
export interface Carte {
  structures: readonly Lieu[];
  /** Conventions in force with the body where the agent works. */
  conventions: readonly NatureConvention[];
  postes: readonly PosteCouvrant[];
  /** Posts of the other marked places of the ministry, read only where a label may send there. */
  ailleurs: readonly { marque: string; poste: PosteCouvrant }[];
}

/** The nearest structure that says it wins over those above. */
export function herite<C extends 'population' | 'organisme' | 'secteurMinisteriel'>(carte: Carte, quoi: C): Lieu[C] {
  return carte.structures.find((s) => s[quoi] !== null)?.[quoi] ?? null;
}

/** The same place, with this professional at her post. */
export function presente(carte: Carte, personne: string): Carte {
  const la = (p: PosteCouvrant): PosteCouvrant => (p.personne === personne ? { ...p, absente: false } : p);
  const ailleurs = carte.ailleurs.map((a) => ({ ...a, poste: la(a.poste) }));
  return { ...carte, postes: carte.postes.map(la), ailleurs };
}

/** The first of these labels that the place, or a structure above it, carries. */
export function marqueParmi(carte: Carte, marques: readonly string[]): string | undefined {
  return carte.structures.find((s) => s.marque !== null && marques.includes(s.marque))?.marque ?? undefined;
}

/** The posts of a kind in the sector that covers the place most closely. */
export function plusProches(postes: readonly PosteCouvrant[], nature: NaturePoste): PosteCouvrant[] {
  const siens = postes.filter((p) => p.nature === nature);
  const distance = Math.min(...siens.map((p) => p.distance));
  return siens.filter((p) => p.distance === distance).sort(parRang);
}

export function parRang(a: PosteCouvrant, b: PosteCouvrant): number {
  return a.rang - b.rang || (a.poste < b.poste ? -1 : 1);
}
