import type { CaractereInterim } from '#libs/reglementation/profil.js';
import type { Auteur, Contexte } from './acte.js';
import type { Professionnel } from './courriel.js';

/**
 * What makes a matter one that cannot wait for its holder: no professional has looked at it yet, or one of the words of the texts
 * (T-19). No text knows all of them.
 */
export type Caractere = 'nouvelle' | CaractereInterim;

/** The words that a professional chooses from. */
export const caracteres: Record<CaractereInterim, string> = {
  urgence: 'Urgence',
  evenementGrave: 'Événement grave',
  gravite: 'Gravité avérée',
  complexite: 'Complexité avérée',
  necessites: 'Nécessité',
};

/** Who took a matter for an absence; null: nobody had to, its agent was told. */
export interface Interim {
  /** Reference of the absence. */
  absence: string;
  personne: string | null;
  depuis: string;
}

/** What the record keeps in clear of a matter, so that its holder of the moment can be read from the record alone. */
export interface Continuite {
  /** `appel`: the agent asked not to wait, for that absence and no other. */
  caractere: Caractere | `appel:${string}` | null;
  /** A professional established it. */
  avere: boolean;
  interim: Interim | undefined;
}

/** The absence of the holder, as it stands at the instant of the act; `personne` null: nobody stands in for her. */
export interface AbsenceEnCours {
  absence: string;
  personne: string | null;
  professionnel: Professionnel | null;
  depuis: string;
  /** null: nobody knows yet. */
  jusquau: string | null;
}

/** The holder, or whoever stands in for her for this matter at this instant. */
export function tient(auteur: Auteur, { titulaire }: { titulaire: string }, { tenante }: Contexte): boolean {
  return titulaire === auteur.id || tenante === auteur.id;
}
