import type { ProfilReglementaire } from '../profil.js';
import { dehorsMetlMedde2014 } from './dehors.js';
import { organisationTue } from './organisation.js';
import { ensembleMetlMedde2014 } from './ensemble.js';
import { partenairesMetlMedde2014 } from './partenaires.js';
import { retourMetlMedde2014 } from './retour.js';

/**
 * Instruction du Gouvernement du 27 mars 2014 (NOR ETLK1402214J): the headings of its body. Its preamble announces three
 * chapters; the body has four, and III is the organisation (T-59). « DREAL » stands there for three authorities (T-60).
 */
export const sommaire = {
  'en-tête': 'Résumé, références et date de mise en application',
  préambule: 'Préambule',
  '§I': "Le cadre d'exercice",
  '§II, axe 1': "L'amélioration des conditions de vie au travail et de vie personnelle des agents",
  '§II, axe 2': "L'accompagnement au changement",
  '§II, axe 3': 'La prévention de la désinsertion professionnelle',
  '§II, axe 4': 'La prévention des risques psychosociaux',
  '§III': "L'organisation du service social",
  '§III, niveau national': 'Conception et pilotage de la politique ministérielle de service social',
  '§III, niveau régional': 'Encadrement technique des ASS et pilotage de la politique de service social',
  '§III, niveau de proximité': 'Mise en œuvre de la prestation de service social',
  '§IV': "Les principes directeurs d'intervention du service social",
  '§IV, principe 1': 'Le service social fournit une prestation sociale équitable entre tous les agents',
  '§IV, principe 2':
    "Le service social exerce son activité dans le cadre d'une coopération institutionnelle et d'un partenariat extra-institutionnel",
  '§IV, principe 4':
    "Le service social initie une démarche d'évaluation et d'amélioration de la qualité de ses interventions",
  'Annexe I, fiche 3': 'La prévention de la désinsertion professionnelle',
  'Annexe I, fiche 4': 'La prévention des risques psychosociaux',
  'Annexe II, niveau régional': 'Encadrement technique des ASS et pilotage de la politique de service social',
  'Annexe II, niveau de proximité': 'Mise en œuvre de la prestation de service social',
  'Annexe III, secret': 'Une obligation de respect du secret professionnel et du devoir de discrétion',
  'Annexe III, déontologie': 'Une référence éthique et déontologique',
  'Annexe III, rendre compte': 'Une obligation de rendre compte',
  'Annexe III, continuité': 'Une continuité de service',
} as const;

export const metlMedde2014 = {
  id: 'metl-medde-2014',
  version: 1,
  titre:
    "Service social du ministère de l'égalité des territoires et du logement et du ministère de l'écologie, du développement durable et de l'énergie (2014)",
  court: 'Écologie et logement 2014',
  date: '2014-03-27',
  relation: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      genre: 'actualise',
      quoi: "La circulaire n° 2007-38 du 16 mai 2007 […] Les fondements de ce texte restent inchangés. […] la présente instruction actualise le cadre et les principes d'intervention",
    },
    renvoi: 'préambule',
  },
  fondements: 'mtetm-2007',

  demandeDirecte: { force: 'faculte', lecture: 'expresse', contenu: true, renvoi: '§III, niveau de proximité' },
  // « ligne managériale » and « services » in the text: the functions of the annuaire under these words are our reading.
  tiersSignalants: {
    force: 'faculte',
    lecture: 'derivee',
    contenu: {
      signalement: [
        { mot: 'entourage', fonctions: ['entourage'] },
        { mot: 'ligne managériale', fonctions: ['chefDeService', 'responsableHierarchique'] },
        { mot: 'service', fonctions: ['serviceRh', 'direction'] },
      ],
    },
    renvoi: 'Annexe I, fiche 4',
  },
  demandesDAppui: { force: 'silence' },
  dispositifDAide: { force: 'silence' },
  refusDeControle: { force: 'obligation', lecture: 'expresse', contenu: true, renvoi: 'Annexe III, déontologie' },
  opportunite: { force: 'faculte', lecture: 'expresse', contenu: true, renvoi: 'Annexe III, déontologie' },
  informationDuTiers: { force: 'silence' },
  destinatairesDeLInformation: { force: 'silence' },
  offre: { force: 'silence' },
  consentement: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: 'adhesionDemandee',
    renvoi: 'Annexe III, déontologie',
  },
  consentementParActe: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: 'chaqueProjet',
    renvoi: 'Annexe III, déontologie',
  },
  retrait: { force: 'obligation', lecture: 'derivee', contenu: true, renvoi: 'Annexe III, déontologie' },
  circuitDesDossiers: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: { mots: 'l’information des personnes sur leurs droits et les circuits administratifs des dossiers' },
    renvoi: 'Annexe III, déontologie',
  },
  derogations: { force: 'obligation', lecture: 'expresse', contenu: ['article226-14'], renvoi: 'Annexe III, secret' },
  references: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: ['226-13', '226-14', '434-1', '434-3'],
    renvoi: 'en-tête',
  },
  partage: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: {
      genre: 'limitesDuSecret',
      mots: "s'applique à toutes les activités réalisées par l'ASS, y compris celles conduites dans le travail de coopération, d'actions en partenariat",
    },
    renvoi: 'Annexe III, secret',
  },
  plan: { force: 'obligation', lecture: 'expresse', contenu: { mot: "plan d'aide", facultatif: false }, renvoi: '§I' },
  // « Après les avoir évaluées, il-elle élabore, avec les agents, un plan d'aide »: the assessment first, under no heading.
  diagnostic: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: { mot: 'évaluation', rubriques: [{ cle: 'situation', mot: 'situation' }], avantLePlan: true },
    renvoi: '§I',
  },
  problematiques: { force: 'silence' },
  genresDAide: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: [
      { cle: 'psychosocial', mot: 'psychosocial' },
      { cle: 'materiel', mot: 'matériel' },
    ],
    renvoi: '§II, axe 1',
  },
  but: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      mots: 'améliorer leur situation et/ou à surmonter leurs difficultés dans leur vie professionnelle et personnelle',
    },
    renvoi: '§I',
  },
  modalites: { force: 'silence' },
  visiteADomicile: { force: 'silence' },

  continuite: {
    force: 'mesureDuPossible',
    lecture: 'expresse',
    contenu: { mots: 'assure, dans la mesure du possible, une continuité de service' },
    renvoi: 'Annexe III, continuité',
  },
  declenchementContinuite: { force: 'silence' },
  champInterim: {
    force: 'mesureDuPossible',
    lecture: 'expresse',
    contenu: { quoi: ['gravite', 'complexite', 'urgence'], pour: ['assistant'], avere: true },
    renvoi: 'Annexe III, continuité',
  },
  autoriteInterim: {
    force: 'mesureDuPossible',
    lecture: 'expresse',
    contenu: { mots: 'en organise les modalités en lien avec les ASS', par: { assistant: 'conseillerTechnique' } },
    renvoi: 'Annexe III, continuité',
  },
  // « les interventions par intérim »: the text speaks, and names no role.
  rolesInterim: { force: 'mesureDuPossible', lecture: 'expresse', contenu: [], renvoi: 'Annexe III, continuité' },
  // The death of an agent, for his family: §II, axe 1.
  evenementsGraves: {
    force: 'faculte',
    lecture: 'expresse',
    contenu: [
      { type: 'situationPotentiellementTraumatisante', mot: 'situations potentiellement traumatisantes' },
      { type: 'decesAgent', mot: "lorsqu'un agent décède" },
    ],
    renvoi: 'Annexe I, fiche 4',
  },
  demandeurEvenement: { force: 'silence' },
  modalitesEvenement: { force: 'silence' },
  coordinationMedicale: { force: 'silence' },
  interventionsDemandees: {
    force: 'organisation',
    lecture: 'derivee',
    contenu: [{ type: 'restructuration', mot: "L'accompagnement au changement" }],
    renvoi: '§II, axe 2',
  },
  formesDIntervention: {
    force: 'faculte',
    lecture: 'expresse',
    contenu: [
      { forme: 'dispositifDEcoute', mot: "dispositifs d'écoute" },
      { forme: 'accompagnement', mot: 'prise en charge des agents et des collectifs de travail' },
      { forme: 'observation', mot: "éléments individuels et/ou collectifs d'observation sociale" },
    ],
    renvoi: 'Annexe I, fiche 4',
  },
  accordCollectif: {
    force: 'faculte',
    lecture: 'expresse',
    contenu: {
      mots: 'initie, participe et peut piloter des actions collectives de prévention, notamment en partenariat avec les CLAS',
    },
    renvoi: 'Annexe II, niveau de proximité',
  },
  bilanAssistant: { force: 'silence' },
  bilanRegional: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: { a: 'DREAL et direction des ressources humaines (DRH/PSPP)', quand: 'annuellement' },
    renvoi: '§IV, principe 4',
  },
  bilanNational: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: { a: 'secrétaire général et directeur des ressources humaines', quand: 'annuellement' },
    renvoi: '§IV, principe 4',
  },
  statistiquesAnonymes: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: true,
    renvoi: 'Annexe III, rendre compte',
  },
  ligneTechnique: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: [
      { nature: 'assistant', libelle: "l'assistante de service social" },
      { nature: 'conseillerTechnique', libelle: 'la conseillère technique régionale (CTSS)' },
      { nature: 'conseillerNational', libelle: 'la responsable du pôle national de service social' },
    ],
    renvoi: '§III',
  },
  appuiTechnique: { force: 'silence' },
  repartiteur: {
    force: 'organisation',
    lecture: 'derivee',
    contenu: { mot: 'CTSS du niveau régional' },
    renvoi: '§III, niveau régional',
  },
  hierarchie: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      mots: "Un-e CTSS est placé-e sous l'autorité hiérarchique du-de la DREAL […] Il-elle exerce l'encadrement hiérarchique et technique des ASS",
    },
    renvoi: '§III, niveau régional',
  },
  territoiresParticuliers: {
    force: 'faculte',
    lecture: 'expresse',
    contenu: {
      renvois: [],
      secteurPropre: [],
      administrationCentraleParSecteur: false,
      referentInterregional: true,
      aDefinir: [],
    },
    renvoi: 'Annexe II, niveau régional',
  },

  beneficiaires: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: [
      { qui: 'agent', portee: 'accompagnement' },
      { qui: 'retraite', portee: 'accesPrestations' },
      { qui: 'ayantDroit', portee: 'accesPrestations' },
    ],
    renvoi: '§I',
  },
  conventions: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      natures: ['service'],
      sans: 'horsCompetence',
      mots: 'il développe une politique de conventionnement pour intervenir, en qualité de prestataire de services',
    },
    renvoi: '§I',
  },
  annuairePublic: { force: 'silence' },
  lettreAuxServices: { force: 'silence' },
  alertesSortantes: {
    force: 'faculte',
    lecture: 'expresse',
    contenu: { mot: 'signaler les situations individuelles et/ou collectives' },
    renvoi: 'Annexe I, fiche 4',
  },
  familles: {
    force: 'faculte',
    lecture: 'expresse',
    contenu: ['enDifficulte', 'gravementMalade', 'decede'],
    renvoi: '§II, axe 1',
  },
  informationDuService: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: {
      de: [{ mot: 'DREAL', fonctions: ['direction'] }],
      a: ['assistant', 'conseillerTechnique'],
      quoi: ['vieDuService', 'projet', 'difficultes'],
      mots: "communication aux CTSS et aux ASS des informations utiles à l'exercice de leurs missions",
    },
    renvoi: '§IV, principe 1',
  },
  discretion: { force: 'obligation', lecture: 'expresse', contenu: true, renvoi: 'Annexe III, secret' },
  tempsDeTravail: { force: 'silence' },
  locaux: { force: 'silence' },
  ...dehorsMetlMedde2014,
  ...organisationTue,
  ...ensembleMetlMedde2014,
  ...partenairesMetlMedde2014,
  ...retourMetlMedde2014,
  planDuReseau: { force: 'silence' },
} satisfies ProfilReglementaire<keyof typeof sommaire>;
