import type { DemiJournee } from '#libs/calendrier/semaine.js';
import type { Territoire } from '#libs/calendrier/territoires.js';
import type { NaturePoste } from '#libs/reglementation/profil.js';
import type { Role } from '#libs/reglementation/roles.js';
import type { NatureConvention, Organisme } from '#libs/reglementation/structures.js';

/** The two words of a text for whoever takes a place; never synonyms (T-22). */
export const titres = ['remplacant', 'suppleant'] as const;
export type Titre = (typeof titres)[number];

/** A network as the files describe it, every rule checked; things are named by their code. */
export interface Reseau {
  /** Parents before their children. */
  structures: {
    code: string;
    nature: string;
    nom: string;
    parent: string | null;
    population: string | null;
    territoire: Territoire;
    /** What a circular calls this place. */
    marque: string | null;
    /** null: as the structure above. */
    organisme: Organisme | null;
    secteurMinisteriel: string | null;
    centrale: boolean;
  }[];
  personnes: {
    code: string;
    prenom: string;
    nom: string;
    courriel: string | null;
    telephone: string | null;
    compte: string | null;
  }[];
  fonctions: { personne: string; role: Role; structure: string }[];
  secteurs: { code: string; nom: string; structures: string[] }[];
  postes: {
    code: string;
    nature: NaturePoste;
    secteur: string;
    rang: number;
    titulaire: string | null;
    telephone: string | null;
    secteurMinisteriel: string | null;
  }[];
  /** `au`: the first instant at which the person is back. `fichier`: what the files say, where the page says otherwise. */
  absences: { personne: string; du: Date; au: Date | null; fichier?: { du: Date; au: Date | null } }[];
  /** `au`: the first instant at which it no longer holds. */
  conventions: {
    structure: string;
    nature: NatureConvention;
    du: Date;
    au: Date | null;
    pourPopulation: string | null;
  }[];
  /** Who covers whom, agreed beforehand: numbered rungs of other posts; `titre` only where a text has the word (T-22). */
  continuites: { poste: string; rang: number; suppleant: string; titre: Titre | null }[];
  /** Usual working time; whoever is not here works a whole week (R-260, T-64). Shares are of one, not of a hundred. */
  temps: {
    personne: string;
    quotite: number;
    semaine: DemiJournee[];
    prestation: number | null;
    services: { structure: string; part: number }[];
  }[];
  /** The document that says what a post is, and its day (ISO date): versions, of which none is ever withdrawn. */
  configurations: { poste: string; source: string; dateeLe: string }[];
  /** Who is on call for a place and all below it; `au`: the first instant at which it is no longer hers. */
  astreintes: { lieu: string; personne: string; du: Date; au: Date }[];
  /** Who may be called for a serious event, by her own choice. */
  volontaires: { personne: string }[];
}
