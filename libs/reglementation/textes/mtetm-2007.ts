import type { ProfilReglementaire } from '../profil.js';
import { dehorsMtetm2007 } from './dehors.js';
import { organisationMtetm2007 } from './organisation.js';
import { ensembleMtetm2007 } from './ensemble.js';
import { partenairesMtetm2007 } from './partenaires.js';
import { retourMtetm2007 } from './retour.js';

/** Circulaire n° 2007-38 du 16 mai 2007 (NOR EQU0790799C): the headings of its body and annexes. */
export const sommaire = {
  préambule: 'Texte introductif de la circulaire, sans titre',
  '§1': 'Le contexte',
  '§2': "L'organisation générale du service social",
  '§2.1': "L'échelon national",
  '§2.2': "L'échelon régional",
  '§2.3': "L'échelon du service inter régional (DIR, DRAM, CETE, SN...)",
  '§2.4': "L'échelon du service (DDE, directions d'administration centrale...)",
  '§3.1.1': 'Fonctions de CST en région',
  '§3.1.2': 'Fonctions de référent(e) dans un service inter régional',
  '§4.1': "Les missions : un métier orienté vers l'approche des personnes",
  '§4.2': 'Les responsabilités propres',
  '§4.3.1': "Participation à l'action sociale des services dans lesquels l'ASS intervient",
  '§4.3.2': "Participation à la gestion des ressources humaines des services dans lesquels l'ASS intervient",
  '§4.3.3': "Participation à l'observation sociale",
  'Annexe I': 'Tableau synthétique de répartition des compétences entre CST régional(e) et CST référent(e)',
  'Annexe II, mission 1': "Encadrer et coordonner l'activité des assistants de service social",
  'Annexe III, mission 1': 'Aide individuelle aux agents',
  'Annexe III, mission 3': 'Participation à la gestion des ressources humaines',
  'Annexe IV, §I.1': "Zone d'intervention du (de la) conseiller(ère) social(e) territorial(e) et rattachement",
  'Annexe V, §I.2': 'Rattachement régional',
  'Annexe V, §II.2': "Répartition du temps de travail de l'assistant(e) de service social",
} as const;

export const mtetm2007 = {
  id: 'mtetm-2007',
  version: 1,
  titre: "Service social du ministère des transports, de l'équipement, du tourisme et de la mer (2007)",
  court: 'Équipement 2007',
  date: '2007-05-16',
  relation: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: { genre: 'abroge', quoi: 'Elle abroge la circulaire n° 2003-45 du 15 juillet 2003' },
    renvoi: 'préambule',
  },

  demandeDirecte: { force: 'faculte', lecture: 'expresse', contenu: true, renvoi: '§4.1' },
  // « signalement » goes the other way in this text, from the ASS to the management (T-26): nobody signals a named agent.
  tiersSignalants: { force: 'silence' },
  demandesDAppui: {
    force: 'faculte',
    lecture: 'derivee',
    contenu: [
      {
        mot: 'encadrement',
        fonctions: ['chefDeService', 'responsableHierarchique', 'serviceRh', 'direction'],
      },
    ],
    renvoi: 'Annexe III, mission 3',
  },
  dispositifDAide: { force: 'silence' },
  refusDeControle: { force: 'silence' },
  opportunite: { force: 'silence' },
  informationDuTiers: { force: 'silence' },
  destinatairesDeLInformation: { force: 'silence' },
  offre: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: { mot: 'mise à disposition', a: 'services' },
    renvoi: 'Annexe III, mission 1',
  },
  consentement: { force: 'obligation', lecture: 'expresse', contenu: 'adhesionRecherchee', renvoi: '§4.2' },
  consentementParActe: { force: 'obligation', lecture: 'expresse', contenu: 'chaqueProjet', renvoi: '§4.2' },
  retrait: { force: 'obligation', lecture: 'derivee', contenu: true, renvoi: '§4.2' },
  circuitDesDossiers: { force: 'silence' },
  derogations: { force: 'obligation', lecture: 'expresse', contenu: ['article226-14'], renvoi: '§4.2' },
  // Printed « art. L. 226-13 et 14 » in the text.
  references: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: ['226-13', '226-14', "L. 411-3 du code de l'action sociale et des familles"],
    renvoi: '§4.2',
  },
  partage: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: { genre: 'interdit', mots: 'le non-partage des informations couvertes par ce secret' },
    renvoi: '§4.2',
  },
  plan: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: { mot: "plan d'accompagnement", facultatif: false },
    renvoi: '§4.1',
  },
  diagnostic: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      mot: 'diagnostic',
      rubriques: [
        { cle: 'personnelle', mot: 'sphère personnelle' },
        { cle: 'professionnelle', mot: 'sphère professionnelle' },
      ],
      avantLePlan: false,
    },
    renvoi: '§4.1',
  },
  problematiques: { force: 'silence' },
  genresDAide: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: [
      { cle: 'personnelle', mot: 'sphère personnelle' },
      { cle: 'professionnelle', mot: 'sphère professionnelle' },
    ],
    renvoi: '§4.1',
  },
  but: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      mots: 'améliorer et surmonter leurs difficultés dans leur vie professionnelle, sociale et personnelle',
    },
    renvoi: 'Annexe III, mission 1',
  },
  modalites: { force: 'silence' },
  visiteADomicile: { force: 'silence' },

  continuite: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: { mots: 'Il(elle) organise la continuité de service' },
    renvoi: '§3.1.1',
  },
  declenchementContinuite: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: { genre: 'absence', mots: "en cas d'absence du (de la) CST régional(e) titulaire" },
    renvoi: '§3.1.1',
  },
  // Said of the CST in an inter-region; for an ASS the text gives no scope (T-19).
  champInterim: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: { quoi: ['necessites', 'urgence'], pour: ['conseillerTechnique'] },
    renvoi: 'Annexe IV, §I.1',
  },
  autoriteInterim: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      mots: "décision d'intérim émanant de l'autorité supérieure à celle qu'il s'agit de remplacer temporairement (DGPA/SP/PSP1), et ceci par le simple fait de la désignation de l'intérimaire",
      par: { conseillerTechnique: 'autoriteInterim' },
    },
    renvoi: 'Annexe I',
  },
  // Two notions, never synonyms: « remplaçant » of the CST in a region, « suppléant » of the CST référent (T-22).
  rolesInterim: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: ['remplacant', 'suppleant'],
    renvoi: 'Annexe I',
  },

  evenementsGraves: { force: 'silence' },
  demandeurEvenement: { force: 'silence' },
  modalitesEvenement: { force: 'silence' },
  coordinationMedicale: { force: 'silence' },
  interventionsDemandees: {
    force: 'organisation',
    lecture: 'derivee',
    contenu: [
      { type: 'difficulte', mot: 'désamorcer un conflit interprofessionnel émergent' },
      { type: 'restructuration', mot: "démarches d'audit social préalable" },
    ],
    renvoi: '§4.3.2',
  },
  formesDIntervention: { force: 'silence' },
  accordCollectif: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: { mots: "sous l'autorité fonctionnelle du secrétaire général" },
    renvoi: '§4.3.1',
  },

  bilanAssistant: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: { a: "chef de service et CST ; présenté lors d'un comité de direction", quand: 'rapport annuel' },
    renvoi: '§2.4',
  },
  // 31 December is the day the figures stop, not a day to hand them in: the text gives none (T-39).
  bilanRegional: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: {
      a: 'DRE, instances régionales de concertation et DGPA (bureau des politiques sociales, PSP1)',
      quand: 'bilan au 31 décembre ; le texte ne fixe pas de date de remise',
    },
    renvoi: '§3.1.1',
  },
  bilanNational: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: {
      a: "DRE, direction générale du personnel et de l'administration, directeurs de programmes",
      quand: 'synthèse des bilans au 31 décembre ; le texte ne fixe pas de date de remise',
    },
    renvoi: '§3.1.1',
  },
  statistiquesAnonymes: { force: 'obligation', lecture: 'derivee', contenu: true, renvoi: '§4.2' },

  ligneTechnique: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: [
      { nature: 'assistant', libelle: "l'assistante de service social" },
      { nature: 'conseillerTechnique', libelle: 'la conseillère sociale territoriale (CST)' },
      { nature: 'conseillerNational', libelle: 'la conseillère technique nationale (CTN)' },
    ],
    renvoi: '§2',
  },
  appuiTechnique: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      de: ['conseillerTechnique'],
      mots: 'Assurer le conseil technique auprès des assistants de service social',
    },
    renvoi: 'Annexe II, mission 1',
  },
  repartiteur: { force: 'organisation', lecture: 'derivee', contenu: { mot: 'CST de la région' }, renvoi: '§3.1.1' },
  hierarchie: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      mots: "Sous l'autorité du DRE, le(la) CST porte la politique du service social régional […] Il(elle) assure l'encadrement technique et hiérarchique des ASS de sa région",
    },
    renvoi: '§3.1.1',
  },
  // Inter-regional services: §2.3. DOM, TOM and DAC: note (2) of §2.2, « définies ultérieurement ».
  territoiresParticuliers: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      renvois: [],
      secteurPropre: [],
      administrationCentraleParSecteur: false,
      referentInterregional: true,
      aDefinir: ['dom', 'tom', 'dac'],
    },
    renvoi: '§2',
  },

  beneficiaires: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: [{ qui: 'agent', portee: 'accompagnement', enPremier: true }],
    renvoi: '§4.1',
  },
  conventions: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      natures: ['service'],
      sans: 'horsCompetence',
      mots: "organismes externes au ministère faisant l'objet d'une convention de prestation de service social",
    },
    renvoi: 'préambule',
  },
  annuairePublic: { force: 'silence' },
  lettreAuxServices: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: { mot: 'lettres de « mise à disposition »' },
    renvoi: 'Annexe III, mission 1',
  },
  alertesSortantes: {
    force: 'faculte',
    lecture: 'expresse',
    contenu: { mot: 'signalement pertinent des situations porteuses des risques de conflits' },
    renvoi: '§4.3.2',
  },
  informationDuService: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: {
      de: [{ mot: 'bureaux de gestion des ressources humaines', fonctions: ['serviceRh'] }],
      a: ['assistant'],
      quoi: ['arreteMutation', 'congeLongueDuree', 'congeLongueMaladie', 'autreActe', 'projet'],
      mots: "toutes les informations nécessaires à l'ASS pour l'accomplissement rapide de ses interventions",
    },
    renvoi: '§4.3.2',
  },
  familles: { force: 'silence' },
  tempsDeTravail: { force: 'silence' },
  locaux: { force: 'silence' },
  discretion: { force: 'silence' },
  ...dehorsMtetm2007,
  ...organisationMtetm2007,
  ...ensembleMtetm2007,
  ...partenairesMtetm2007,
  ...retourMtetm2007,
  planDuReseau: { force: 'silence' },
} satisfies ProfilReglementaire<keyof typeof sommaire>;
