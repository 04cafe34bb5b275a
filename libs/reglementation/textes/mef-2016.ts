import type { ProfilReglementaire } from '../profil.js';
import { dehorsMef2016 } from './dehors.js';
import { organisationTue } from './organisation.js';
import { ensembleMef2016 } from './ensemble.js';
import { partenairesMef2016 } from './partenaires.js';
import { retourMef2016 } from './retour.js';

/**
 * Circulaire du ministère de l'économie et des finances, 9 novembre 2016: its paragraphs, as numbered in the text. The copy that
 * we read starts with a union leaflet about another draft: it creates no rule and is cited nowhere (R-004, T-58).
 */
export const sommaire = {
  préambule: 'Texte introductif de la circulaire, sans titre',
  '§1': 'Les missions du service social',
  '§1.1.1': "Le champ d'intervention",
  '§1.1.2': 'Les dispositifs',
  '§1.1.3': "Les modalités d'intervention",
  '§1.2.1': "L'appui technique",
  '§1.2.2': 'Les interventions',
  '§1.2.3': 'La participation aux instances de dialogue social',
  '§2.1': "L'organisation du réseau",
  '§2.2.1': 'Le cadre législatif et déontologique',
  '§2.2.2': "L'obligation de continuité de service",
  '§2.2.3': 'Les moyens',
} as const;

export const mef2016 = {
  id: 'mef-2016',
  version: 2,
  titre: "Service social du personnel du ministère de l'économie et des finances (2016)",
  court: 'Finances 2016',
  date: '2016-11-09',
  relation: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      genre: 'substitutionPartielle',
      quoi: 'Elle se substitue, pour sa partie relative aux missions, à la circulaire du 21 juillet 2005',
    },
    renvoi: 'préambule',
  },

  demandeDirecte: { force: 'faculte', lecture: 'expresse', contenu: true, renvoi: '§1.1.3' },
  tiersSignalants: {
    force: 'faculte',
    lecture: 'expresse',
    contenu: {
      signalement: [
        { mot: 'chef de service', fonctions: ['chefDeService'] },
        { mot: 'responsable hiérarchique', fonctions: ['responsableHierarchique'] },
        { mot: 'service en charge des ressources humaines', fonctions: ['serviceRh'] },
        { mot: 'partenaire', fonctions: ['partenaire'] },
      ],
    },
    renvoi: '§1.1.3',
  },
  demandesDAppui: { force: 'silence' },
  dispositifDAide: {
    force: 'faculte',
    lecture: 'expresse',
    contenu: { mots: 'dispositif ministériel d’aide et de soutien aux agents en difficultés' },
    renvoi: '§1.1.3',
  },
  refusDeControle: { force: 'silence' },
  opportunite: { force: 'silence' },
  informationDuTiers: { force: 'obligation', lecture: 'expresse', contenu: { fait: 'offreFaite' }, renvoi: '§1.1.3' },
  // Three third parties in the parenthesis: the partners are not among them (T-04), nor a superior who is not direct (T-05).
  destinatairesDeLInformation: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: { liste: ['chefDeService', 'responsableHierarchiqueDirect', 'serviceRh'] },
    renvoi: '§1.1.3',
  },
  offre: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: { mot: 'mise à disposition', a: 'personne' },
    renvoi: '§1.1.3',
  },
  consentement: { force: 'obligation', lecture: 'expresse', contenu: 'accord', renvoi: '§1.1.3' },
  consentementParActe: { force: 'obligation', lecture: 'expresse', contenu: 'chaqueActe', renvoi: '§1.1.3' },
  retrait: { force: 'obligation', lecture: 'derivee', contenu: true, renvoi: '§1.1.3' },
  circuitDesDossiers: { force: 'silence' },
  derogations: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: ['article226-14', 'devoirDeProtection'],
    renvoi: '§2.2.1',
  },
  references: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: ['226-13', '226-14', '226-15', '434-1', '434-3'],
    renvoi: '§2.2.1',
  },
  partage: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: { genre: 'limitesDuSecret', mots: 'dans les limites fixées par le secret professionnel' },
    renvoi: '§1.2.1',
  },
  plan: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: { mot: "plan d'actions", facultatif: false },
    renvoi: '§1.1.1',
  },
  diagnostic: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: {
      mot: 'diagnostic psychosocial',
      rubriques: [
        { cle: 'ressources', mot: 'ressources' },
        { cle: 'possibilites', mot: 'possibilités' },
        { cle: 'environnement', mot: 'environnement' },
      ],
      avantLePlan: false,
    },
    renvoi: '§1.1.1',
  },
  problematiques: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      liste: [
        { cle: 'famille', mot: 'problèmes familiaux' },
        { cle: 'sante', mot: 'santé' },
        { cle: 'handicap', mot: 'handicap' },
        { cle: 'finances', mot: 'difficultés financières' },
        { cle: 'congeMaladie', mot: 'congé maladie' },
        { cle: 'adaptation', mot: "difficultés d'adaptation" },
        { cle: 'relations', mot: 'problèmes relationnels' },
        { cle: 'mutation', mot: 'mutation' },
      ],
      ouverte: true,
    },
    renvoi: '§1.1.1',
  },
  genresDAide: { force: 'silence' },
  but: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: { mots: "favoriser l'autonomie et l'épanouissement de la personne" },
    renvoi: '§1.1.1',
  },
  modalites: { force: 'silence' },
  visiteADomicile: {
    force: 'faculte',
    lecture: 'expresse',
    contenu: { genre: 'admise', mots: 'visite à domicile ou autre lieu de vie ou de séjour' },
    renvoi: '§1.1.3',
  },

  continuite: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: { mots: 'sont astreints à une obligation de continuité de service' },
    renvoi: '§2.2.2',
  },
  declenchementContinuite: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: { genre: 'premierJourOuvre', mots: "dès le 1er jour d'absence ouvré" },
    renvoi: '§2.2.2',
  },
  champInterim: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: {
      quoi: ['urgence', 'evenementGrave'],
      pour: ['assistant', 'conseillerTechnique', 'conseillerNational'],
    },
    renvoi: '§2.2.2',
  },
  autoriteInterim: { force: 'silence' },
  rolesInterim: { force: 'silence' },

  // The parenthesis names four events; the last words are those of the ministerial scheme cited as an example (T-34).
  evenementsGraves: {
    force: 'faculte',
    lecture: 'expresse',
    contenu: [
      { type: 'attentat', mot: 'attentat' },
      { type: 'agression', mot: 'agression' },
      { type: 'suicide', mot: 'suicide' },
      { type: 'tentativeDeSuicide', mot: 'tentative de suicide' },
      { type: 'autre', mot: 'tout autre évènement grave survenu dans le cadre de leurs fonctions' },
    ],
    renvoi: '§1.2.2',
  },
  demandeurEvenement: { force: 'faculte', lecture: 'expresse', contenu: ['direction'], renvoi: '§1.2.2' },
  modalitesEvenement: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: { mots: 'sont définies avec les chefs de service concernés' },
    renvoi: '§1.2.2',
  },
  coordinationMedicale: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: {
      mots: "s'il y a lieu, articulées avec la médecine de prévention, en charge de la coordination de l'équipe pluridisciplinaire de santé au travail",
    },
    renvoi: '§1.2.2',
  },
  interventionsDemandees: {
    force: 'faculte',
    lecture: 'expresse',
    contenu: [
      { type: 'difficulte', mot: 'service qui connaît des difficultés' },
      { type: 'restructuration', mot: 'restructuration ou une réorganisation' },
    ],
    renvoi: '§1.2.2',
  },
  formesDIntervention: {
    force: 'faculte',
    lecture: 'expresse',
    contenu: [
      { forme: 'evaluation', mot: 'évaluation' },
      { forme: 'mediation', mot: 'médiation' },
      { forme: 'groupeDeParole', mot: 'animation de groupes de parole' },
      { forme: 'participationDispositif', mot: "participation à un dispositif d'accompagnement" },
    ],
    renvoi: '§1.2.2',
  },
  accordCollectif: { force: 'silence' },

  bilanAssistant: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: { a: "conseils départementaux d'action sociale", quand: 'chaque année' },
    renvoi: '§1.2.3',
  },
  bilanRegional: { force: 'silence' },
  bilanNational: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: { a: "conseil national de l'action sociale", quand: 'chaque année' },
    renvoi: '§1.2.3',
  },
  statistiquesAnonymes: { force: 'obligation', lecture: 'derivee', contenu: true, renvoi: '§2.2.1' },

  ligneTechnique: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: [
      { nature: 'assistant', libelle: "l'assistante de service social" },
      { nature: 'conseillerTechnique', libelle: 'la conseillère technique régionale' },
      { nature: 'conseillerNational', libelle: 'la conseillère technique nationale' },
    ],
    renvoi: '§2.1',
  },
  appuiTechnique: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      de: ['conseillerTechnique', 'conseillerNational'],
      mots: "l'encadrement hiérarchique et technique",
    },
    renvoi: '§2.1',
  },
  repartiteur: {
    force: 'organisation',
    lecture: 'derivee',
    contenu: { mot: 'conseiller technique régional' },
    renvoi: '§2.1',
  },
  hierarchie: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      mots: "Il est placé sous l'autorité du secrétariat général et par délégation de la direction des ressources humaines. […] l'encadrement hiérarchique et technique est assuré […] à l'échelon régional par des conseillers techniques régionaux",
    },
    renvoi: '§2.1',
  },
  territoiresParticuliers: { force: 'silence' },

  beneficiaires: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: [
      { qui: 'agent', portee: 'accompagnement' },
      { qui: 'ayantDroit', portee: 'accompagnement' },
      { qui: 'retraite', portee: 'accompagnement' },
    ],
    renvoi: '§1',
  },
  conventions: {
    force: 'faculte',
    lecture: 'expresse',
    contenu: {
      natures: ['service', 'partenariat'],
      sans: 'horsCompetence',
      mots: "dans le cadre de conventions, auprès d'agents d'autres administrations",
    },
    renvoi: '§1',
  },
  annuairePublic: { force: 'silence' },
  lettreAuxServices: { force: 'silence' },
  alertesSortantes: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: { mot: 'veille sociale' },
    renvoi: '§1.2.1',
  },
  informationDuService: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      de: [
        { mot: 'services en charge des ressources humaines', fonctions: ['serviceRh'] },
        { mot: 'chefs de service', fonctions: ['chefDeService'] },
      ],
      a: ['assistant'],
      quoi: ['vieDuService', 'projet', 'difficultes'],
      mots: 'toutes les informations nécessaires, le plus en amont possible',
    },
    renvoi: '§1.2.1',
  },
  locaux: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: { mots: 'notamment au regard des contraintes de sécurité et de confidentialité' },
    renvoi: '§2.2.3',
  },
  familles: { force: 'silence' },
  tempsDeTravail: { force: 'silence' },
  discretion: { force: 'silence' },
  ...dehorsMef2016,
  ...organisationTue,
  ...ensembleMef2016,
  ...partenairesMef2016,
  ...retourMef2016,
  planDuReseau: { force: 'silence' },
} satisfies ProfilReglementaire<keyof typeof sommaire>;
