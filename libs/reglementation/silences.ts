import type { Reglages } from './reglages.js';
import type { CleRegle } from './regles.js';

/** What holds in this house where a text says nothing: a local choice, never the rule of a neighbouring text. */
export interface Silence {
  ici: string;
  /** The local settings that then decide, with the name under which they are shown; none: nothing is done. */
  reglages: readonly { cle: keyof Reglages; nom: string }[];
}

const rien = (ici: string): Silence => ({ ici, reglages: [] });
const aucunInterim = rien('Rien ne se fait de soi-même ; le remplacement se décide ici à la main, cas par cas.');
const aucunBilan = rien('Rien ne se fait ; aucun bilan n’est demandé ni envoyé au nom de ce texte.');

export const silences = {
  relation: rien('Rien ne se fait ; le texte est appliqué seul, depuis sa date.'),
  beneficiaires: rien('Rien ne se fait ; seuls les agents sont accompagnés.'),
  familles: rien('Rien de plus ne se fait ; un proche est reçu comme ayant droit, là où le texte l’admet.'),
  conventions: rien('Rien ne se fait ; les agents d’un organisme extérieur sont orientés vers leur propre service.'),
  territoiresParticuliers: rien('La répartition ordinaire vaut partout : l’assistante du secteur de l’agent.'),
  demandeDirecte: rien('Rien ne se fait ; l’agent téléphone à la permanence.'),
  tiersSignalants: rien(
    'Personne ne peut signaler un agent : l’encadrement laisse un message au service, et un dossier ne s’ouvre que si l’agent le demande.',
  ),
  demandesDAppui: rien('Rien ne se fait ; là où un tiers peut signaler un agent, il le signale.'),
  dispositifDAide: rien('Le formulaire ne demande pas si le signalement vient d’un dispositif.'),
  refusDeControle: rien(
    'L’assistante peut quand même déclarer non recevable une demande faite pour contrôler un agent.',
  ),
  opportunite: rien(
    'L’assistante choisit toujours comment elle intervient ; le texte ne dit pas qu’elle choisit si elle intervient.',
  ),
  informationDuService: rien('Rien ne passe par ce site ; les services et l’assistante se téléphonent.'),
  informationDuTiers: rien(
    'Le tiers lit que sa demande est arrivée, ou qu’elle n’est pas recevable. Rien d’autre ne lui revient.',
  ),
  destinatairesDeLInformation: rien('Rien ne se fait ; personne n’est informé de ce qui suit le signalement.'),
  offre: {
    ici: 'L’assistante fait à l’agent une « proposition d’aide ».',
    reglages: [
      { cle: 'proposition', nom: 'délai pour proposer de l’aide' },
      { cle: 'offresMax', nom: 'nombre de propositions à un même agent' },
    ],
  },
  lettreAuxServices: rien('Rien ne se fait ; aucune lettre n’est préparée.'),
  annuairePublic: rien('Le téléphone de la permanence est au bas de chaque page.'),
  consentement: rien('Rien ne se fait sans l’agent, et jamais contre son refus.'),
  consentementParActe: rien('L’accord est demandé pour chaque partage.'),
  retrait: rien('L’agent peut revenir sur son accord à tout moment.'),
  circuitDesDossiers: rien('Le service social dit à chacun ses droits et le chemin de son dossier.'),
  partage: rien('Rien ne se partage.'),
  ecrits: rien('Rien ne s’écrit sur une personne ; l’assistante parle du service, jamais d’un dossier.'),
  orientations: rien('L’assistante parle à l’agent des services qu’elle connaît ; rien n’est envoyé.'),
  partenaires: rien(
    'L’assistante travaille avec les services qu’elle connaît ; rien n’est dit d’une personne sans elle.',
  ),
  discretion: rien(
    'Le secret vaut toujours ; ce qu’un service dit de lui-même n’est lu que par celles à qui il l’adresse.',
  ),
  derogations: rien('Rien ne se fait ; le secret ne cède pas.'),
  references: rien('Aucun article n’est cité.'),
  alertesSortantes: rien('Rien ne se fait ; le service n’envoie aucune alerte.'),
  plan: rien('Aucun plan n’est nommé ; l’accompagnement peut se faire sans.'),
  diagnostic: rien('L’assistante écrit ce qui lui est utile ; rien n’est demandé avant un plan.'),
  problematiques: rien('Rien n’est classé.'),
  genresDAide: rien('Les actions ne sont pas rangées par nature.'),
  but: rien('Le but est celui que l’agent dit, avec ses mots.'),
  modalites: rien('Rien n’est distingué ; un accompagnement est toujours celui d’une personne.'),
  groupesRessources: rien('Aucune séance n’est tenue ici ; rien n’y est dit d’une personne.'),
  entremise: rien('Rien n’est organisé ici entre des personnes ; l’assistante conseille l’agent.'),
  visiteADomicile: rien('L’assistante et l’agent en conviennent ; personne d’autre ne peut la demander.'),
  locaux: rien('L’assistante dit elle-même, lieu par lieu, si un entretien peut y rester confidentiel.'),
  tempsDeTravail: rien('L’assistante et l’agent conviennent du moment ; le service n’en apprend rien.'),
  retourAuTravail: rien('L’agent qui revient est accompagné comme un autre, s’il le demande.'),
  offrePrecoce: {
    ici: 'Rien n’est proposé à un agent absent qui n’a rien demandé, sauf si votre service l’a choisi.',
    reglages: [{ cle: 'offrePrecoce', nom: 'proposer tôt à un agent absent' }],
  },
  lienAvecLAbsent: {
    ici: 'Le lien est gardé si l’agent le veut, au rythme qu’il choisit.',
    reglages: [{ cle: 'veilleRetour', nom: 'intervalle entre deux regards de l’horloge' }],
  },
  motifsDeRetour: rien('Rien n’est classé.'),
  preparationDuRetour: {
    ici: 'Une liste de la maison aide à n’oublier rien ; aucune de ses lignes n’est due.',
    reglages: [
      { cle: 'preparationRetour', nom: 'délai de préparation avant la reprise' },
      { cle: 'suivisDuRetour', nom: 'nouvelles après la reprise' },
    ],
  },
  maintienDansLEmploi: rien('Rien ne passe par ce site ; aucun médecin n’y reçoit rien du service social.'),
  continuite: aucunInterim,
  declenchementContinuite: aucunInterim,
  champInterim: aucunInterim,
  autoriteInterim: rien('Le texte ne désigne personne : la décision se prend ici à la main, cas par cas.'),
  rolesInterim: rien('Aucun rôle n’est nommé : la personne qui remplace n’a pas de titre particulier.'),
  validationDesAbsences: rien('L’absence est inscrite, personne ne la valide et personne d’autre n’en est informé.'),
  ordreDeMission: rien('Rien n’est noté ; sortir de son périmètre se décide ici à la main, cas par cas.'),
  moyensDeJoindre: rien('Un texte d’absence est proposé à chacune ; elle le reprend, ou non.'),
  evenementsGraves: {
    ici: 'Aucune intervention d’urgence n’est ouverte au nom de ce texte, sauf si votre service l’a choisi.',
    reglages: [{ cle: 'evenementsLocaux', nom: 'événements pour lesquels le service est appelé ici' }],
  },
  demandeurEvenement: {
    ici: 'Le texte ne désigne personne : votre service a choisi qui peut demander.',
    reglages: [{ cle: 'demandeursEvenement', nom: 'qui peut demander une intervention' }],
  },
  interventionsDemandees: rien('Rien ne passe par ce formulaire ; le service et l’assistante en parlent.'),
  formesDIntervention: rien('La forme de l’intervention s’écrit avec les mots de celles et ceux qui en conviennent.'),
  modalitesEvenement: rien('Rien n’est fixé d’avance : les modalités se décident ici à la main, cas par cas.'),
  coordinationMedicale: rien('Rien ne se fait de soi-même ; le lien avec le médecin se décide au cas par cas.'),
  accordCollectif: rien('Rien n’est demandé d’avance : l’assistante en convient avec les services concernés.'),
  bilanAssistant: aucunBilan,
  bilanRegional: aucunBilan,
  bilanNational: aucunBilan,
  statistiquesAnonymes: rien('Aucun chiffre ne sort.'),
  ligneTechnique: {
    ici: 'Personne n’est appelé au nom du texte : la permanence répond.',
    reglages: [{ cle: 'echelon', nom: 'délai entre deux échelons' }],
  },
  appuiTechnique: rien('Rien ne passe par ce site ; l’assistante et sa ligne technique se téléphonent.'),
  repartiteur: rien('Personne n’est désigné : la permanence répartit.'),
  hierarchie: rien('Rien ne se fait ; aucune autorité n’a accès aux dossiers.'),
  equipeRegionale: rien('Rien n’est nommé : les professionnelles sont montrées secteur par secteur.'),
  configurationDesPostes: rien('Les postes sont ceux des fichiers de l’annuaire ; aucun document ne fait référence.'),
  liaisonInterregionale: rien('La ligne technique vaut seule : la conseillère la plus proche.'),
  partageDuTemps: rien('Aucune part n’est attendue ni comparée.'),
  planDuReseau: rien('Rien ne se fait ; le réseau n’a ici aucun plan commun.'),
} as const satisfies Record<CleRegle, Silence>;
