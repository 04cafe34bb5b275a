import type { Territoire } from '#libs/calendrier/territoires.js';
import type {
  FormeDIntervention,
  InterventionDemandee,
  ProfilReglementaire,
  TypeEvenement,
} from '#libs/reglementation/profil.js';
import type { Reglages } from '#libs/reglementation/reglages.js';

/** In what quality somebody declares: who leads the place, or a professional who writes down what she was told by telephone. */
export type QualiteDuDeclarant = 'direction' | 'chefDeService' | 'autoriteAcademique' | 'serviceSocial';

/** What was said, and whom to call back. Several of one event stand side by side. */
export interface Declaration {
  par: string;
  qualite: QualiteDuDeclarant;
  le: string;
  /** When it happened, as far as it is known. */
  quand: string;
  /** Gone when the event is forgotten: names and telephones belong to nobody's dossier. */
  rappeler?: { nom: string; telephone: string };
}

/** Somebody of the ladder who was called. */
export interface AppelDeLigne {
  personne: string;
  rang: number;
  tour: number;
  le: string;
}

export type RoleEnEquipe = 'pilote' | 'ecoute' | 'lienDirection' | 'secretariat';

/** Who holds what, since when; `proposee`: handed to her, and still with the former one until she takes it. */
export interface Affectation {
  role: RoleEnEquipe;
  personne: string;
  depuis: string;
  jusqua?: string;
  proposee?: { a: string; par: string; le: string };
}

/** What was agreed with the chefs de service, before anybody goes (R-158, T-33). The technique is not in it. */
export interface Modalites {
  par: string;
  le: string;
  forme: FormeDIntervention | 'autre';
  /** Words for `autre`, and for the scheme in which it stands. */
  mots?: string;
  avec: readonly string[];
  comment: 'telephone' | 'surPlace' | 'ecrit';
  /** « s'il y a lieu »: decided for each event. The doctor coordinates, never the service social (T-31). */
  medecin: { associe: boolean; motif?: string };
  /** Those of `avec` who read them and agree. */
  vues: readonly { par: string; le: string }[];
}

/** The team that is asked for. */
export interface Deploiement {
  par: string;
  le: string;
  combien: number;
  ou: string;
  debut: string;
  fin?: string;
  ordreDeMission?: true;
  /** Only to receive those who ask for help at once, before the modalités. */
  accueilUrgent?: true;
}

/** A time at which somebody can be met. Places are tokens without identity; who came is written nowhere (T-37). */
export interface Seance {
  numero: number;
  par: string;
  le: string;
  debut: string;
  minutes: number;
  ou: string;
  places: number;
  annuleeLe?: string;
  /** Its tokens are gone too. */
  passee?: true;
}

/** « constats – actions – besoins », without a name. */
export interface PointDeSituation {
  par: string;
  le: string;
  constats: string;
  actions: string;
  besoins: string;
}

/** One look at how it goes, at a date of the calendar that follows an event. */
export interface Suivi {
  quoi: string;
  prevuLe: string;
  rappeleLe?: string;
  fait?: { par: string; le: string; mots: string };
}

/** What may be told to the direction: dates, forms, means, recommendations; nobody. */
export interface Rapport {
  par: string;
  le: string;
  moyens: string;
  recommandations: string;
  /** On the social consequences of what happened. */
  consequencesSociales: string;
}

/**
 * A serious event, or an exercise of one: from the first call to the last follow-up. No name of anybody who lived it is ever in here.
 * Instants are ISO UTC.
 */
export interface Evenement {
  profil: ProfilReglementaire;
  reglages: Reglages;
  territoire: Territoire;
  lieu: string;
  /** Another type, which nothing can set but the act that begins an exercise; its nature in the record is another one too. */
  sorte: 'evenement' | 'exercice';
  type: TypeEvenement | InterventionDemandee;
  /** Only a serious event has the ladder in minutes, the vital mails and the call of a team (T-35). */
  urgent: boolean;
  /** Of `autre`: why it is one (T-34). */
  motif?: string;
  /** No text says who asks, or for what: shown as a local choice (T-36). */
  local: boolean;
  declarations: readonly Declaration[];
  /** Whom the text names asked for it. Until then it is a draft, and calls nobody but them (T-32). */
  demande?: { par: string; le: string; orale?: string };
  /** The conseiller heard that a draft waits for nobody who answers. */
  brouillonDit?: string;
  /** Those who were asked to confirm, and when. */
  demandesDeConfirmation: readonly { personne: string; le: string }[];
  appels: readonly AppelDeLigne[];
  /** Round of the ladder: it begins anew some time after its end was reached. */
  tour: number;
  epuiseLe?: string;
  /** The first to answer for it, before anybody takes charge. */
  repond: string;
  /** A named human takes charge; `avance`: the last time that something followed. */
  charge?: { par: string; le: string; avance: string };
  charges: number;
  /** Who gave the charge back in this round, or let it lapse: the ladder goes to the others first. */
  sans?: string;
  reconnu?: { par: string; le: string };
  deploiements: readonly Deploiement[];
  /** Last wave called for the deployment that stands; `dite`: the pilot was told that too few can come. */
  vague?: { numero: number; le: string; dite?: string };
  modalites?: Modalites;
  /** Of an action without urgency: whose accord its text demands, and the body to which the project goes. */
  accord?: { par: string; le: string; fonction: string; jour: string; instance?: string };
  affectations: readonly Affectation[];
  /** Who was relieved, or left. */
  releves: readonly { personne: string; par: string; le: string }[];
  /** Relief was proposed for her. */
  relevesProposees: readonly { personne: string; le: string }[];
  technique: readonly { par: string; le: string; mots: string }[];
  seances: readonly Seance[];
  soutiens: readonly { par: string; le: string }[];
  points: readonly PointDeSituation[];
  /** The report that was asked for because it was late. */
  pointRappele?: string;
  /** The intervention on the spot is over; its debrief has a date. */
  finie?: { par: string; le: string; debrief: string; sequence: number };
  suivis: readonly Suivi[];
  rapport?: Rapport;
  retex?: { par: string; le: string; bien: string; mieux: string; decisions: string };
  /** Not an event after all, or the same as another one. */
  ecarte?: { par: string; le: string; pourquoi: PourquoiEcarter };
  oublieLe?: string;
}

export const pourquoiEcarter = {
  pasGrave: 'Ce n’est pas un événement grave au sens du texte',
  memeEvenement: 'C’est le même événement qu’un autre, déjà suivi',
  demandeRetiree: 'La direction a retiré sa demande',
  erreur: 'C’est une erreur de saisie',
} as const;
export type PourquoiEcarter = keyof typeof pourquoiEcarter;

export const rolesEnEquipe: Record<RoleEnEquipe, string> = {
  pilote: 'Pilote',
  ecoute: 'Écoute',
  lienDirection: 'Lien avec la direction',
  secretariat: 'Secrétariat',
};

/** Nothing is expected on the spot any more; what follows goes on. */
export const estClos = (e: Evenement): boolean => e.ecarte !== undefined || e.rapport !== undefined;

/** Asked for by whom the text names; a draft is not. */
export const estDemande = (e: Evenement): boolean => e.demande !== undefined;

/** The first declaration: an event has one. */
export function premiere(e: Evenement): Declaration {
  return e.declarations[0] as Declaration;
}

/** The team that stands. */
export const deploiementDe = (e: Evenement): Deploiement | undefined => e.deploiements.at(-1);
