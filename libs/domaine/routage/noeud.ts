import { contenuOu } from '#libs/reglementation/regle.js';
import type { ProfilReglementaire, TerritoiresParticuliers } from '#libs/reglementation/profil.js';
import type { Carte, PosteCouvrant } from './carte.js';

/** One step of the decision, as it is kept and shown: post codes and reasons, never a person's name. */
export interface Pas {
  noeud: string;
  issue: string;
  pourquoi: string;
}

/** What is asked of the tree: the text, the place, and who may not receive this matter. */
export interface Demande {
  profil: ProfilReglementaire;
  carte: Carte;
  /** Professionals who stepped aside. */
  recusees: readonly string[];
  /** Professionals whom the agent set aside; no reason is asked. */
  ecartees: readonly string[];
  /** Whom the matter is about, and who brought it: nobody is her own social worker. */
  concernees: readonly string[];
}

/** Where to look. `chercher` answers undefined when the rule does not concern this place. */
export interface Branche {
  noeud: string;
  /** No other social worker may serve this place, not even chosen by hand (T-43). */
  seules?: true;
  chercher(d: Demande): { postes: readonly PosteCouvrant[]; pourquoi: string } | undefined;
}

/** Who may not receive this matter: `ecarter` answers why, or undefined when she may. */
export interface Filtre {
  noeud: string;
  ecarter(p: PosteCouvrant, d: Demande): string | undefined;
}

const SANS_REGLE: TerritoiresParticuliers = {
  renvois: [],
  secteurPropre: [],
  administrationCentraleParSecteur: false,
  referentInterregional: false,
  aDefinir: [],
};

/** The territory rules of the text; none where it is silent. */
export function territoires({ profil }: Demande): TerritoiresParticuliers {
  return contenuOu(profil.territoiresParticuliers, SANS_REGLE);
}
