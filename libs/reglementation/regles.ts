import type { ProfilReglementaire } from './profil.js';

/** Everything of a profile that is a rule of the text, and not its name. */
export type CleRegle = Exclude<keyof ProfilReglementaire, 'id' | 'version' | 'titre' | 'court' | 'date' | 'fondements'>;

export interface Rubrique {
  id: string;
  titre: string;
  regles: readonly CleRegle[];
}

/** The rules in the order in which a situation meets them. A test keeps the list whole. */
export const rubriques: readonly Rubrique[] = [
  {
    id: 'texte',
    titre: 'À qui le texte s’applique',
    regles: ['relation', 'beneficiaires', 'familles', 'conventions', 'territoiresParticuliers'],
  },
  {
    id: 'entree',
    titre: 'Demander, signaler',
    regles: [
      'demandeDirecte',
      'tiersSignalants',
      'demandesDAppui',
      'dispositifDAide',
      'refusDeControle',
      'opportunite',
      'informationDuService',
    ],
  },
  { id: 'tiers', titre: 'Ce que le tiers apprend', regles: ['informationDuTiers', 'destinatairesDeLInformation'] },
  {
    id: 'accord',
    titre: 'L’offre et l’accord de l’agent',
    regles: [
      'offre',
      'lettreAuxServices',
      'annuairePublic',
      'consentement',
      'consentementParActe',
      'retrait',
      'circuitDesDossiers',
    ],
  },
  {
    id: 'secret',
    titre: 'Le secret',
    regles: [
      'partage',
      'ecrits',
      'orientations',
      'partenaires',
      'discretion',
      'derogations',
      'references',
      'alertesSortantes',
    ],
  },
  {
    id: 'accompagnement',
    titre: 'L’accompagnement',
    regles: [
      'modalites',
      'problematiques',
      'diagnostic',
      'plan',
      'genresDAide',
      'but',
      'groupesRessources',
      'entremise',
      'visiteADomicile',
      'locaux',
      'tempsDeTravail',
    ],
  },
  {
    id: 'retour',
    titre: 'L’absence d’un agent et son retour',
    regles: [
      'retourAuTravail',
      'offrePrecoce',
      'lienAvecLAbsent',
      'motifsDeRetour',
      'preparationDuRetour',
      'maintienDansLEmploi',
    ],
  },
  {
    id: 'continuite',
    titre: 'La continuité du service',
    regles: [
      'continuite',
      'declenchementContinuite',
      'champInterim',
      'autoriteInterim',
      'rolesInterim',
      'validationDesAbsences',
      'ordreDeMission',
      'moyensDeJoindre',
    ],
  },
  {
    id: 'evenements',
    titre: 'Événements graves et actions collectives',
    regles: [
      'evenementsGraves',
      'demandeurEvenement',
      'modalitesEvenement',
      'formesDIntervention',
      'coordinationMedicale',
      'interventionsDemandees',
      'accordCollectif',
    ],
  },
  {
    id: 'bilans',
    titre: 'Rendre compte',
    regles: ['bilanAssistant', 'bilanRegional', 'bilanNational', 'statistiquesAnonymes'],
  },
  {
    id: 'reseau',
    titre: 'Le réseau',
    regles: [
      'ligneTechnique',
      'appuiTechnique',
      'repartiteur',
      'hierarchie',
      'equipeRegionale',
      'configurationDesPostes',
      'liaisonInterregionale',
      'partageDuTemps',
      'planDuReseau',
    ],
  },
];

interface DescriptionRegle {
  titre: string;
  /** What the rule decides, in one sentence. */
  sens: string;
}

export const regles = {
  relation: { titre: 'Relation aux textes antérieurs', sens: 'Ce que ce texte fait des textes qui le précèdent.' },
  beneficiaires: {
    titre: 'Pour qui',
    sens: 'Les personnes que le service accompagne, et jusqu’où ; qui n’est pas nommé n’est pas couvert par ce texte.',
  },
  familles: {
    titre: 'Famille d’un agent',
    sens: 'Quand le service peut aider la famille d’un agent, avec l’accord de la personne aidée et non celui de l’agent.',
  },
  conventions: {
    titre: 'Organismes extérieurs',
    sens: 'Ce qu’une convention ouvre aux agents d’un organisme extérieur, et ce qui leur reste sans elle.',
  },
  territoiresParticuliers: {
    titre: 'Territoires particuliers',
    sens: 'Les lieux et les organismes qui ne suivent pas la répartition ordinaire.',
  },
  demandeDirecte: {
    titre: 'Demande de l’agent',
    sens: 'L’agent s’adresse lui-même au service, sans passer par personne.',
  },
  tiersSignalants: {
    titre: 'Qui peut signaler un agent',
    sens: 'Les tiers qui peuvent porter la situation d’une personne nommée au service, et comment.',
  },
  demandesDAppui: {
    titre: 'Demande d’appui, sans signalement',
    sens: 'Qui peut laisser un message au service sur une situation difficile, là où personne ne peut signaler un agent.',
  },
  dispositifDAide: {
    titre: 'Dispositif d’aide',
    sens: 'Un dispositif du ministère dans le cadre duquel un tiers peut appeler le service.',
  },
  refusDeControle: {
    titre: 'Refus du contrôle',
    sens: 'L’assistante de service social refuse une demande faite pour contrôler la situation de l’agent.',
  },
  opportunite: {
    titre: 'Opportunité de l’intervention',
    sens: 'L’assistante de service social décide s’il y a lieu d’intervenir, et pas seulement comment.',
  },
  informationDuService: {
    titre: 'Information due au service',
    sens: 'Ce que les services portent à la connaissance du service social ; la recevoir n’ouvre aucun dossier.',
  },
  informationDuTiers: {
    titre: 'Ce que le tiers apprend',
    sens: 'La seule chose qui puisse revenir à la personne qui a signalé ; jamais la réponse de l’agent.',
  },
  destinatairesDeLInformation: {
    titre: 'Qui l’apprend',
    sens: 'Les tiers à qui cette seule information est destinée.',
  },
  offre: {
    titre: 'Nom de l’offre',
    sens: 'Le mot du texte pour l’aide proposée, et à qui elle est proposée.',
  },
  lettreAuxServices: {
    titre: 'Lettre aux services',
    sens: 'Une lettre qui fait connaître le service, sans nommer personne.',
  },
  annuairePublic: {
    titre: 'Coordonnées publiées',
    sens: 'Les coordonnées des assistantes de service social figurent dans un annuaire que chacun peut lire.',
  },
  consentement: { titre: 'Force de l’accord', sens: 'Ce que le texte demande à l’agent avant toute intervention.' },
  consentementParActe: {
    titre: 'Accord acte par acte',
    sens: 'Les actes pour lesquels l’accord est demandé à nouveau.',
  },
  retrait: { titre: 'Retrait de l’accord', sens: 'L’agent peut revenir sur son accord à tout moment.' },
  circuitDesDossiers: {
    titre: 'Droits et circuit des dossiers',
    sens: 'La personne connaît ses droits et le chemin des dossiers ouverts pour elle.',
  },
  partage: { titre: 'Partage d’informations', sens: 'Ce que le service peut dire de ce qu’il sait, et à qui.' },
  ecrits: {
    titre: 'Écrits de l’assistante',
    sens: 'Ce qu’elle peut écrire elle-même à d’autres, et si elle peut y parler d’une personne ; jamais un extrait de dossier.',
  },
  orientations: {
    titre: 'Orientations',
    sens: 'Les services dont elle peut parler à l’agent ; orienter, c’est l’informer : rien n’est envoyé.',
  },
  partenaires: {
    titre: 'Partenaires',
    sens: 'Avec qui le service travaille ; parler d’une personne à l’un d’eux demande son accord, partenaire par partenaire.',
  },
  discretion: {
    titre: 'Discrétion',
    sens: 'Ce que la professionnelle apprend d’un service, outre le secret sur les personnes.',
  },
  derogations: {
    titre: 'Dérogations',
    sens: 'La liste fermée des motifs pour lesquels le secret ou l’accord peut céder ; un professionnel en décide, jamais le logiciel.',
  },
  references: {
    titre: 'Articles cités',
    sens: 'Les articles que le texte cite sur le secret ; il ne les reproduit pas.',
  },
  alertesSortantes: {
    titre: 'Veille et alertes du service',
    sens: 'L’autre sens du mot « signaler » : ce que le service social fait savoir aux services.',
  },
  plan: { titre: 'Nom du plan', sens: 'Le mot du texte pour ce qui se construit avec l’agent.' },
  diagnostic: {
    titre: 'Diagnostic',
    sens: 'Ce que l’assistante de service social évalue, sous quels titres, et si cela vient avant le plan. Elle seule le lit.',
  },
  problematiques: {
    titre: 'Domaines de difficulté',
    sens: 'Un classement que l’assistante de service social choisit, et que personne ne demande à qui signale.',
  },
  genresDAide: { titre: 'Nature de l’aide', sens: 'Comment le texte range ce que le plan contient.' },
  but: { titre: 'But de l’aide', sens: 'Ce que l’aide cherche, dans les mots du texte.' },
  modalites: {
    titre: 'Individuel ou collectif',
    sens: 'Les deux sortes d’intervention que le texte distingue ; un accompagnement est individuel.',
  },
  groupesRessources: {
    titre: 'Groupes ressources',
    sens: 'Les séances où plusieurs services examinent une situation difficile. Une personne n’y est nommée qu’avec son accord.',
  },
  entremise: {
    titre: 'Entre les personnes',
    sens: 'Le nom que le texte donne à ce que l’assistante fait entre un agent et d’autres. Rien ne commence sans le oui de chacun.',
  },
  visiteADomicile: { titre: 'Visite à domicile', sens: 'À quelles conditions une visite chez l’agent est possible.' },
  locaux: {
    titre: 'Bureau et permanences',
    sens: 'Où la professionnelle reçoit, et ce qui y garde l’entretien confidentiel.',
  },
  tempsDeTravail: {
    titre: 'Pendant le temps de travail',
    sens: 'Si elle peut recevoir pendant le temps de travail ; rien n’en est demandé ni dit à un chef de service.',
  },
  retourAuTravail: {
    titre: 'Retour au travail',
    sens: 'Ce que le service social fait quand un agent revient d’une longue absence, et pour qui.',
  },
  offrePrecoce: {
    titre: 'Proposition précoce',
    sens: 'L’assistante peut proposer de l’aide à un agent absent qui n’a rien demandé. Un acte reçu des ressources humaines n’ouvre rien de lui-même.',
  },
  lienAvecLAbsent: {
    titre: 'Lien avec l’agent absent',
    sens: 'Garder le contact pendant l’absence, au rythme que l’agent choisit et seulement s’il le veut.',
  },
  motifsDeRetour: {
    titre: 'Motifs du retour',
    sens: 'Un classement facultatif que l’assistante choisit, dans les mots du texte. Rien de médical n’est noté.',
  },
  preparationDuRetour: {
    titre: 'Préparation du retour',
    sens: 'Ce qui se prépare, d’un côté le projet de l’agent, qui reste secret, de l’autre l’accueil par son service.',
  },
  maintienDansLEmploi: {
    titre: 'Maintien dans l’emploi',
    sens: 'Qui participe, avec les médecins, à des dispositifs ; jamais à propos d’une personne.',
  },
  continuite: {
    titre: 'Continuité du service',
    sens: 'Ce que le texte attend quand une professionnelle du service social est absente.',
  },
  declenchementContinuite: { titre: 'Début de la continuité', sens: 'Le moment où la continuité est due.' },
  champInterim: { titre: 'Champ de l’intérim', sens: 'Les situations qui passent à une autre professionnelle.' },
  autoriteInterim: {
    titre: 'Qui organise l’intérim',
    sens: 'L’autorité qui organise le remplacement ou qui le décide.',
  },
  rolesInterim: { titre: 'Rôles de remplacement', sens: 'Les noms que le texte donne à celles qui remplacent.' },
  validationDesAbsences: {
    titre: 'Validation des absences',
    sens: 'Qui voit et valide les congés et les absences, et qui en est informé ; aucune absence n’est refusée ici.',
  },
  ordreDeMission: {
    titre: 'Ordre de mission',
    sens: 'Ce qui permet d’intervenir hors de son périmètre habituel.',
  },
  moyensDeJoindre: {
    titre: 'Joindre et être joint',
    sens: 'Les moyens par lesquels l’assistante est jointe vite, présente ou absente.',
  },
  evenementsGraves: { titre: 'Événements graves', sens: 'Les événements pour lesquels le service est appelé.' },
  demandeurEvenement: { titre: 'Qui demande l’intervention', sens: 'L’autorité qui peut appeler le service.' },
  modalitesEvenement: {
    titre: 'Modalités d’intervention',
    sens: 'Avec qui les modalités sont définies avant toute intervention.',
  },
  coordinationMedicale: {
    titre: 'Médecine de prévention',
    sens: 'Le lien avec l’équipe pluridisciplinaire et la médecine de prévention.',
  },
  interventionsDemandees: {
    titre: 'Interventions sans urgence',
    sens: 'Ce qu’un service peut demander par la même voie, sans que ce soit un événement grave.',
  },
  formesDIntervention: {
    titre: 'Formes d’intervention',
    sens: 'Ce que le service fait auprès d’un service touché ; la liste reste ouverte.',
  },
  accordCollectif: {
    titre: 'Actions collectives',
    sens: 'L’accord ou le cadre institutionnel d’une action collective ; ce n’est pas l’accord d’une personne.',
  },
  bilanAssistant: {
    titre: 'Rapport de l’assistante',
    sens: 'Le rapport d’activité que l’assistante de service social établit, pour qui et quand.',
  },
  bilanRegional: { titre: 'Bilan régional', sens: 'À qui l’échelon régional ou académique rend compte, et quand.' },
  bilanNational: { titre: 'Bilan national', sens: 'À qui l’échelon national rend compte, et quand.' },
  statistiquesAnonymes: {
    titre: 'Statistiques anonymes',
    sens: 'Aucun chiffre ni aucun bilan ne permet de reconnaître une personne.',
  },
  ligneTechnique: {
    titre: 'Ligne technique',
    sens: 'Les professionnelles appelées l’une après l’autre ; la hiérarchie administrative n’y figure jamais.',
  },
  appuiTechnique: {
    titre: 'Appui technique',
    sens: 'Qui conseille l’assistante de service social dans son travail ; sa question ne nomme personne.',
  },
  repartiteur: {
    titre: 'Qui répartit',
    sens: 'La professionnelle qui répartit les interventions et envoie une équipe.',
  },
  hierarchie: {
    titre: 'Autorité hiérarchique',
    sens: 'De qui dépend l’assistante de service social ; cette autorité n’ouvre aucun dossier.',
  },
  equipeRegionale: {
    titre: 'Équipe régionale',
    sens: 'Le nom que le texte donne aux professionnelles d’une région, et qui en fait partie.',
  },
  configurationDesPostes: {
    titre: 'Configuration des postes',
    sens: 'Le document qui fait référence pour chaque poste : où, pour qui, et avec qui la continuité s’organise.',
  },
  liaisonInterregionale: {
    titre: 'Service inter-régional',
    sens: 'Qui décide, et qui est entendu, pour une professionnelle d’un service étendu sur plusieurs régions.',
  },
  partageDuTemps: {
    titre: 'Partage du temps',
    sens: 'La part du temps donnée aux services et celle de la fonction, à titre de repère : rien n’en est refusé.',
  },
  planDuReseau: {
    titre: 'Plan du réseau',
    sens: 'Le plan que les professionnelles se donnent entre elles ; ce n’est celui d’aucune personne.',
  },
} as const satisfies Record<CleRegle, DescriptionRegle>;
