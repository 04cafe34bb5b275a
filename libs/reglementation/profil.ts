import type { Regle } from './regle.js';
import type { Role } from './roles.js';
import type { NatureConvention } from './structures.js';

/** The four strengths of consent; flattening them is trap T-11. */
export type Consentement = 'accord' | 'adhesionDemandee' | 'adhesionRecherchee' | 'concertation';

/** Kinds of post of the technical line; the administrative hierarchy never stands in it (design §3). */
/** What makes a matter one that an interim may take, in the words of the texts; none knows all of them (T-19). */
export type CaractereInterim = 'urgence' | 'evenementGrave' | 'gravite' | 'complexite' | 'necessites';

export type NaturePoste = 'assistant' | 'conseillerTechnique' | 'conseillerNational';

export interface EchelonTechnique {
  nature: NaturePoste;
  /** The text's own word, as a person reads it. */
  libelle: string;
}

/** Who is entitled to that fact. Any superior may refer, only the direct one is told (T-05). */
export type Destinataire = Exclude<Role, 'responsableHierarchique'> | 'responsableHierarchiqueDirect';

/**
 * How a third party comes to the service. A `saisine` is the formal act of an authority; an `orientation` gives the person the
 * address of the service and opens nothing.
 */
export type Entree = 'signalement' | 'saisine' | 'orientation';

/** A third party in the text's own word, with the functions of the annuaire that this word covers. */
export interface TiersPrevu {
  mot: string;
  fonctions: readonly (Role | 'entourage')[];
}

/** For whom the service works. */
export type Beneficiaire = 'agent' | 'retraite' | 'ayantDroit' | 'eleve';

/** How far the service goes for them: a whole accompaniment, access to benefits only, social action only, information only. */
export type Portee = 'accompagnement' | 'accesPrestations' | 'actionSociale' | 'information';

/** What a service tells the service social of itself; the last four are acts that name a person. */
export type SujetInformation =
  | 'vieDuService'
  | 'projet'
  | 'difficultes'
  | 'arreteMutation'
  | 'congeLongueDuree'
  | 'congeLongueMaladie'
  | 'autreActe';

/** What happens to an agent whose family may be helped. */
export type MotifFamille = 'enDifficulte' | 'gravementMalade' | 'decede';

/** Consent asked again act by act, as far as the text goes (T-10). */
export type ParActe = 'chaqueActe' | 'chaqueProjet' | 'visiteADomicile';

/** Grounds on which secrecy may yield, closed list per text (T-13, T-14). */
export type Derogation = 'article226-14' | 'devoirDeProtection' | 'danger' | 'protectionDeLEnfance';

/** Territory rules that precede the ordinary sector; each is empty where the text has none. */
export interface TerritoiresParticuliers {
  /** Bodies (`structure.marque`) served by the ASS of another place than their own (`structure.marque` too). */
  renvois: readonly { organisme: string; vers: string }[];
  /** Places (`structure.marque`) where an ASS serves only the agents of her own secteur ministériel (T-43). */
  secteurPropre: readonly string[];
  /** Agents of the central administration belong to the ASS of their own secteur ministériel. */
  administrationCentraleParSecteur: boolean;
  /** An inter-regional service has an ASS or adviser designated for it. */
  referentInterregional: boolean;
  /** Places (`structure.marque`) whose organisation the text leaves to later: the national adviser receives them. */
  aDefinir: readonly string[];
}

/** An entry of a text's own list: the name that a record keeps, and the word that a person reads. */
export interface Nomme {
  cle: string;
  mot: string;
}

export interface Bilan {
  a: string;
  quand: string;
}

/** What she may write to others about her work; each text has its own. */
export type GenreEcrit =
  | 'institution'
  | 'instance'
  | 'alerteRh'
  | 'avisSocial'
  | 'reunionRh'
  | 'appuiEncadrement'
  | 'interface'
  | 'analyse'
  | 'preoccupations'
  | 'compteRendu'
  | 'conseilTechnique';

/** One of them, in the words of the text. `personne`: whether it may speak of somebody, and on what condition. */
export interface EcritPrevu {
  genre: GenreEcrit;
  mots: string;
  personne: 'jamais' | 'avecAccord' | 'strictNecessaire';
}

/** Where she may point a person to: he is told of it, nothing is sent (T-52). */
export interface OrientationPrevue {
  domaine:
    | 'droitCommun'
    | 'aideFinanciere'
    | 'sinistre'
    | 'logement'
    | 'consultations'
    | 'retourEmploi'
    | 'social'
    | 'prevention'
    | 'rh'
    | 'sante'
    | 'handicap'
    | 'securite'
    | 'prestations'
    | 'psychologique'
    | 'demarches';
  mots: string;
}

/** A kind of actor with whom the service works, in the text's word. */
export interface PartenairePrevu extends TiersPrevu {
  cle:
    | 'rh'
    | 'prevention'
    | 'medecin'
    | 'handicap'
    | 'encadrement'
    | 'medicoSocial'
    | 'syndicats'
    | 'social'
    | 'bailleurs'
    | 'etat'
    | 'collectivites'
    | 'associations'
    | 'direction';
  ou: 'interne' | 'externe';
  /** Never told anything about a person, whatever that person says. */
  sansPersonne?: true;
}

/** How serious what is watched is; a weak signal never names anybody. */
export type NiveauDAlerte = 'grave' | 'signalFaible';

/** On what the text founds the part of each person in what she does between people; the house asks each one's own yes, whatever it says. */
export type AccordDEntremise = 'deChacun' | 'volontaire' | 'adhesion';

/** Two streams of a return, which never mix: the agent's own project, and how his service receives him. */
export type CoteDuRetour = 'projet' | 'accueil';

/** A circular as data (requirements.md §3.I). `R` lists the paragraphs of the text: citing another one does not compile. */
/** What may have happened: the words of the texts together; no text knows them all (T-34, T-36). */
export type TypeEvenement =
  | 'attentat'
  | 'agression'
  | 'suicide'
  | 'tentativeDeSuicide'
  | 'situationPotentiellementTraumatisante'
  | 'decesAgent'
  | 'celluleDUrgence'
  | 'autre';

/** A request of a service that is no serious event, and has no urgency. */
export type InterventionDemandee = 'difficulte' | 'restructuration';

export type FormeDIntervention =
  | 'evaluation'
  | 'mediation'
  | 'groupeDeParole'
  | 'participationDispositif'
  | 'dispositifDEcoute'
  | 'accompagnement'
  | 'observation'
  | 'celluleDUrgence';

export interface ProfilReglementaire<R extends string = string> {
  id: string;
  /** Raised when the reading of the text is corrected; dossiers in progress keep theirs. */
  version: number;
  titre: string;
  /** The text in one or two words, for a column. */
  court: string;
  /** ISO day of the text. */
  date: string;
  /** What it does to earlier texts, in its own words. */
  relation: Regle<{ genre: 'substitutionPartielle' | 'precise' | 'actualise' | 'abroge'; quoi: string }, R>;
  /** Another profile whose foundations it keeps: shown beside a silence, never applied. */
  fondements?: string;

  demandeDirecte: Regle<true, R>;
  /** Who may bring the situation of a named agent, and how (`referral.thirdParties`). */
  tiersSignalants: Regle<Partial<Record<Entree, readonly TiersPrevu[]>>, R>;
  /** Whose message is kept as a contact for the ASS where no tiers may signal a named agent. */
  demandesDAppui: Regle<readonly TiersPrevu[], R>;
  /** A ministry's scheme of help and support, within which a call may come. */
  dispositifDAide: Regle<{ mots: string }, R>;
  /** She refuses a request made to control an agent (`referral.refuseControlPurpose`). */
  refusDeControle: Regle<true, R>;
  /** She decides whether to act at all, not only how (R-043, T-51). */
  opportunite: Regle<true, R>;
  /** The one thing the referrer may learn (`referrer.ack`). */
  informationDuTiers: Regle<{ fait: 'offreFaite' } | { fait: 'texteRedige' }, R>;
  /** To whom (`referrer.ackRecipients`): a closed list, or as the ASS chooses. */
  destinatairesDeLInformation: Regle<{ liste: readonly Destinataire[] } | { auChoixDeLAssistante: true }, R>;
  /** The text's word for the offer, and to whom it makes it (`offer.kind`, T-27). */
  offre: Regle<{ mot: string; a: 'personne' | 'services' }, R>;
  consentement: Regle<Consentement, R>;
  consentementParActe: Regle<ParActe, R>;
  retrait: Regle<true, R>;
  /** The person is told of his rights and of the way of the files opened for him. */
  circuitDesDossiers: Regle<{ mots: string }, R>;
  derogations: Regle<readonly Derogation[], R>;
  /** Articles that the text cites (`legalRefs`). */
  references: Regle<readonly string[], R>;
  /** Sharing of what is known (`sharing`). */
  partage: Regle<{ genre: 'limitesDuSecret' | 'professionnelsAuSecret' | 'interdit'; mots: string }, R>;
  /** Texts that she writes herself to others, never generated. */
  ecrits: Regle<readonly EcritPrevu[], R>;
  /** The services of which she may tell him, by domain. */
  orientations: Regle<readonly OrientationPrevue[], R>;
  /** With whom she works: a list of kinds, never a licence to speak of somebody. */
  partenaires: Regle<readonly PartenairePrevu[], R>;
  /** The text's word for the groups in which several services examine a hard situation. */
  groupesRessources: Regle<{ mot: string; mots: string }, R>;
  /** The text's word for what she does between people, and on what it founds their part in it. */
  entremise: Regle<{ mot: string; accord: AccordDEntremise; mots: string }, R>;
  /** What the service does when an agent comes back to work, and whom it supports in it. */
  retourAuTravail: Regle<{ a: readonly ('agent' | 'service')[]; mots: string }, R>;
  /** She may offer help early to an agent who is away and has asked for nothing (R-194, T-63). */
  offrePrecoce: Regle<{ mots: string }, R>;
  /** She keeps the link with an absent agent, as he wants it. */
  lienAvecLAbsent: Regle<{ mots: string }, R>;
  /** On what occasion an agent comes back, in the text's words: hers alone to choose, never a medical fact. */
  motifsDeRetour: Regle<{ liste: readonly Nomme[]; ouverte: boolean }, R>;
  /** What a return is prepared of, each on one of its two sides. */
  preparationDuRetour: Regle<readonly (Nomme & { cote: CoteDuRetour })[], R>;
  /** Who takes part with the doctors in schemes for keeping agents in employment: schemes, never a person. */
  maintienDansLEmploi: Regle<{ par: NaturePoste; avec: string; mots: string }, R>;
  /** The text's word for the plan (`plan.label`, T-28, T-29). */
  plan: Regle<{ mot: string; facultatif: boolean }, R>;
  /** What she assesses, under the text's own headings, and whether it comes before the plan. */
  diagnostic: Regle<{ mot: string; rubriques: readonly Nomme[]; avantLePlan: boolean }, R>;
  /** Domains of difficulty, a classification for her alone; `ouverte`: the text's list ends with « ... ». */
  problematiques: Regle<{ liste: readonly Nomme[]; ouverte: boolean }, R>;
  /** How the text sorts the help that a plan holds. */
  genresDAide: Regle<readonly Nomme[], R>;
  /** What the help is for, in its words. */
  but: Regle<{ mots: string }, R>;
  /** Every intervention is of one kind or the other; an accompaniment is the first. */
  modalites: Regle<{ individuelle: string; collective: string }, R>;
  visiteADomicile: Regle<{ genre: 'admise' | 'besoinEtDemande' | 'assistanteSeule'; mots: string }, R>;

  /** `continuity.strength`: the force of the rule is the content. */
  continuite: Regle<{ mots: string }, R>;
  /** `continuity.trigger` (T-16). */
  declenchementContinuite: Regle<{ genre: 'premierJourOuvre' | 'absence'; mots: string }, R>;
  /** `interim.scope` (T-18, T-19): what an interim may take, of whom the text says it; `avere`: once a professional established it. */
  champInterim: Regle<{ quoi: readonly CaractereInterim[]; pour: readonly NaturePoste[]; avere?: true }, R>;
  /** `interim.authority`: in the words of the text; `par`: which function decides, for the posts of which the text says it. */
  autoriteInterim: Regle<{ mots: string; par?: Partial<Record<NaturePoste, Role>> }, R>;
  /** `interim.roles` (T-22). */
  rolesInterim: Regle<readonly ('remplacant' | 'suppleant')[], R>;
  /**
   * Who sees to the absences of whom: within one region one authority validates; across several, another grants what the first
   * proposes (R-148, T-54). `informe`: who is told once it is done. None of them refuses: a sick leave cannot be.
   */
  validationDesAbsences: Regle<
    {
      pour: readonly NaturePoste[];
      enRegion: { par: Role };
      enInterRegion: { par: Role; surPropositionDe: Role };
      informe: readonly Role[];
      mots: string;
    },
    R
  >;
  /** An order of mission lets somebody leave her usual perimeter, to stand in elsewhere. */
  ordreDeMission: Regle<{ mots: string }, R>;
  /** By what she is reached quickly, absent or not. */
  moyensDeJoindre: Regle<{ mots: string }, R>;

  /** `crisis.types`, `crisis.requester`, `crisis.modalities`, `crisis.medicalCoordination`. */
  evenementsGraves: Regle<readonly { type: TypeEvenement; mot: string }[], R>;
  demandeurEvenement: Regle<readonly Role[], R>;
  modalitesEvenement: Regle<{ mots: string }, R>;
  coordinationMedicale: Regle<{ mots: string }, R>;
  /** What the same channel of request serves without any urgency: a service in difficulty, a change (R-157, T-35). */
  interventionsDemandees: Regle<readonly { type: InterventionDemandee; mot: string }[], R>;
  /** Forms that an intervention may take; the list stays open. */
  formesDIntervention: Regle<readonly { forme: FormeDIntervention; mot: string }[], R>;
  /** `collective.approval`. */
  accordCollectif: Regle<{ mots: string }, R>;

  /** `report.ass`, `report.regional`, `report.national`. */
  bilanAssistant: Regle<Bilan, R>;
  bilanRegional: Regle<Bilan, R>;
  bilanNational: Regle<Bilan, R>;
  statistiquesAnonymes: Regle<true, R>;

  /** Who is called when nobody answers, in order. */
  ligneTechnique: Regle<readonly EchelonTechnique[], R>;
  /** Which rungs of that line support the ASS technically. */
  appuiTechnique: Regle<{ de: readonly Exclude<NaturePoste, 'assistant'>[]; mots: string }, R>;
  /** Who distributes and dispatches (`dispatcher`), in the text's word. */
  repartiteur: Regle<{ mot: string }, R>;
  /** Whom the ASS answers to (`assHierarchy`); gives no access to what she knows (R-280, T-45). */
  hierarchie: Regle<{ mots: string }, R>;
  /** The text's word for the team of a region, and whom it is made of. */
  equipeRegionale: Regle<{ mot: string; mots: string }, R>;
  /** The document that says what each post is: where, for whom, continued by whom. */
  configurationDesPostes: Regle<{ mot: string; mots: string }, R>;
  /** Whose word counts for somebody who serves an inter-regional service: her region's; her référent's is heard. */
  liaisonInterregionale: Regle<{ decide: 'region'; mots: string }, R>;
  /** Shares of a full time, « environ »: what the services get, and what the function itself takes. */
  partageDuTemps: Regle<{ prestation: number; gestion: number; mots: string }, R>;
  /** `territory.special`. */
  territoiresParticuliers: Regle<TerritoiresParticuliers, R>;

  /** For whom, and how far (theme 2). Whoever is not in the list is outside the text; `enPremier` excludes nobody. */
  beneficiaires: Regle<readonly { qui: Beneficiaire; portee: Portee; enPremier?: true }[], R>;
  /** The family of an agent may be helped itself, beyond what an ayant droit is entitled to. */
  familles: Regle<readonly MotifFamille[], R>;
  /** Bodies outside the ministry: what a convention opens, and what is left without one. */
  conventions: Regle<{ natures: readonly NatureConvention[]; sans: 'horsCompetence' | 'information'; mots: string }, R>;
  /** The ASS must stand in a public directory. */
  annuairePublic: Regle<true, R>;
  /** A letter that makes the service known to the services, with nobody named (R-054, T-27). */
  lettreAuxServices: Regle<{ mot: string }, R>;
  /** The service warns the services: the other direction of « signalement » (R-038, R-039, T-26). */
  alertesSortantes: Regle<{ mot: string; niveaux?: readonly NiveauDAlerte[] }, R>;
  /** Who owes the service which information, and to whom in the technical line (theme 18): it opens nothing (T-63). */
  informationDuService: Regle<
    { de: readonly TiersPrevu[]; a: readonly NaturePoste[]; quoi: readonly SujetInformation[]; mots: string },
    R
  >;
  /** She may receive during working time; whose, the text does not say (R-044, T-61). */
  tempsDeTravail: Regle<{ mots: string }, R>;
  /** The rooms where she receives. */
  locaux: Regle<{ mots: string }, R>;
  /** Discretion about the facts of a service, besides the secrecy owed to persons. */
  discretion: Regle<true, R>;
  /** A plan that the network makes for itself: never a person's (T-28). */
  planDuReseau: Regle<{ mot: string }, R>;
}
