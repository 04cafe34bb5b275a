import type { Territoire } from '#libs/calendrier/territoires.js';
import type { Beneficiaire, ProfilReglementaire } from '#libs/reglementation/profil.js';
import type { Reglages } from '#libs/reglementation/reglages.js';
import type { Role } from '#libs/reglementation/roles.js';
import type { Acte, Auteur, Constructeur, Contexte, Decision, Echelon } from './acte.js';
import type { Refus } from './erreurs.js';
import type { Carte } from './routage/carte.js';

/** In what quality somebody speaks of an agent; a colleague of his service has no function, he is of his `entourage`. */
export type Titre = Role | 'entourage';

/** Of whom, or of what place, a deposit speaks; neither: the author himself. */
export interface Sujet {
  personne?: string | undefined;
  structure?: string | undefined;
  /** Words that must name nobody: those of the annuaire that stand in them come with the decision (`nommes`). */
  texte?: string | undefined;
}

/** What a deposit may look at: nothing of any earlier dossier (design §4 rule 5). */
export interface ContexteDepot {
  instant: string;
  ligne: readonly Echelon[];
  carte: Carte;
  /**
   * Of whom or of what place it speaks, if the annuaire knows it and the author may speak of it; undefined otherwise, without
   * saying which. `titres`: in what qualities, the nearest first; empty for a professional who only covers the place.
   */
  sujet:
    | {
        personne: string | null;
        structure: string;
        beneficiaire: Beneficiaire;
        titres: readonly { titre: Titre; direct: boolean }[];
      }
    | undefined;
  /** Those who lead the place spoken of, or the nearest above it that somebody leads. */
  responsables: readonly string[];
  /** Words of `Sujet.texte` that are, in the annuaire, of somebody: any of the agent's own, the capitalised of anybody else's. */
  nommes: readonly string[];
  territoire: Territoire;
  profil: ProfilReglementaire | undefined;
  reglages: Reglages;
}

/** A decision on a new dossier, with what the record keeps in clear about it. */
export interface Depot<E> extends Decision<E> {
  /** null: nobody is named. */
  agent: string | null;
  /** null: it happens nowhere (a canary). */
  lieu: string | null;
  /** The referrer who will follow it, and what he is promised from the first day; undefined for the agent's own request, which nobody follows. */
  tiers: { personne: string; promesse: boolean; territoire: Territoire; genre: string } | undefined;
}

/** The act that creates a dossier; no other may. */
export interface ActeDeDepot<E, C extends object = object> {
  type: string;
  champs: Constructeur<C>;
  sujet(champs: C): Sujet;
  decider(champs: C, contexte: ContexteDepot, auteur: Auteur): Refus | Depot<E>;
}

/**
 * The act by which a dossier is born of another: an accord of an offer, a share of an accompaniment. The other one is locked
 * first, allows it or not as it stands at that instant, and may change in the same transaction. Nothing outside the record links
 * the two.
 */
export interface ActeDeFiliation<E, S, C extends object = object> {
  type: string;
  champs: Constructeur<C>;
  /** By which door its author comes to the first dossier, as for an act on it. */
  porte?: Acte<S>['porte'];
  qui(auteur: Auteur, source: S, contexte: Contexte): boolean;
  /** Of whom the new dossier speaks. */
  sujet(source: S, champs: C): Sujet;
  /** Somebody else who is named in it: the functions that the annuaire knows of him come with the decision. */
  nomme?(champs: C): string | undefined;
  /** Several who are named in it: those whom the annuaire knows come with the decision. */
  nomment?(champs: C): readonly string[];
  /** Another dossier that its author sees: it comes as it stands. */
  lit?(champs: C): string;
  decider(
    source: S,
    champs: C,
    contextes: {
      source: Contexte & { reference: string };
      depot: ContexteDepot & { reference: string };
      nomme: readonly Role[];
      connus: readonly string[];
      lu: { nature: string; etat: unknown } | undefined;
    },
    auteur: Auteur,
  ): Refus | { ne: Depot<E>; source?: Decision<S> };
}
