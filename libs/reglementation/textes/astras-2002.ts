import type { ProfilReglementaire } from '../profil.js';
import { dehorsAstras2002 } from './dehors.js';
import { organisationAstras2002 } from './organisation.js';
import { ensembleAstras2002 } from './ensemble.js';
import { partenairesAstras2002 } from './partenaires.js';
import { retourAstras2002 } from './retour.js';

/**
 * Circulaire DAGPB/SRH 2 D/DAGEMO/BASCT n° 2002-636 du 31 décembre 2002: the headings of its body. The copy has lost three lists
 * (§III.2, §III.4): no rule is invented there.
 */
export const sommaire = {
  préambule: 'Texte introductif de la circulaire, sans titre',
  '§I': 'Le contexte professionnel et le champ de compétence',
  '§II.1-1': "L'accompagnement social des changements",
  '§II.1-2': "L'analyse et la prévention des risques sociaux",
  '§II.1-3': 'Une mission de « veille sociale »',
  '§II.2': "L'aide à la personne",
  '§III.1': "Les modes d'intervention",
  '§III.1.1': 'Interventions individuelles',
  '§III.1.2': 'Actions collectives',
  '§III.2': "La place de l'assistant de service social au sein des services",
  '§III.3.1': 'Le réseau',
  '§III.3.2': 'Les moyens',
  '§III.4': 'Le rattachement hiérarchique',
} as const;

export const astras2002 = {
  id: 'astras-2002',
  version: 1,
  titre:
    'Service social du personnel du ministère des affaires sociales, du travail et de la solidarité et du ministère de la santé, de la famille et des personnes handicapées (2002)',
  court: 'Affaires sociales 2002',
  date: '2002-12-31',
  relation: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      genre: 'precise',
      quoi: 'Cette circulaire précise le cadre institutionnel et hiérarchique de leur activité',
    },
    renvoi: 'préambule',
  },

  demandeDirecte: { force: 'faculte', lecture: 'expresse', contenu: true, renvoi: '§III.1.1' },
  // « l'administration » in the text: the functions of the annuaire under that word are our reading.
  tiersSignalants: {
    force: 'faculte',
    lecture: 'derivee',
    contenu: {
      signalement: [
        { mot: 'entourage', fonctions: ['entourage'] },
        { mot: 'administration', fonctions: ['chefDeService', 'responsableHierarchique', 'serviceRh', 'direction'] },
      ],
    },
    renvoi: '§III.1.1',
  },
  demandesDAppui: { force: 'silence' },
  dispositifDAide: { force: 'silence' },
  refusDeControle: { force: 'silence' },
  opportunite: { force: 'silence' },
  informationDuTiers: { force: 'silence' },
  destinatairesDeLInformation: { force: 'silence' },
  offre: { force: 'silence' },
  consentement: { force: 'organisation', lecture: 'expresse', contenu: 'concertation', renvoi: '§II.2' },
  consentementParActe: { force: 'obligation', lecture: 'expresse', contenu: 'visiteADomicile', renvoi: '§III.1.1' },
  retrait: { force: 'obligation', lecture: 'derivee', contenu: true, renvoi: '§II.2' },
  circuitDesDossiers: { force: 'silence' },
  derogations: { force: 'obligation', lecture: 'expresse', contenu: ['article226-14'], renvoi: '§II.2' },
  // Printed « L. 226-13 » and « L. 226-14 » in the text.
  references: { force: 'obligation', lecture: 'expresse', contenu: ['226-13', '226-14'], renvoi: '§II.2' },
  partage: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: { genre: 'limitesDuSecret', mots: 'dans le respect du secret professionnel' },
    renvoi: '§II.2',
  },
  // No plan document: « un projet avec les personnes ». The « plan d'action commun » of §III.3.1 is the network's own (T-28).
  plan: { force: 'faculte', lecture: 'derivee', contenu: { mot: 'projet', facultatif: true }, renvoi: '§II.2' },
  // No diagnosis is named either: what « des solutions adaptées » must take account of.
  diagnostic: {
    force: 'organisation',
    lecture: 'derivee',
    contenu: {
      mot: 'recherche de solutions adaptées',
      rubriques: [
        { cle: 'besoins', mot: 'besoins' },
        { cle: 'potentialites', mot: 'potentialités' },
        { cle: 'contraintes', mot: "exigences et contraintes de l'environnement professionnel et/ou personnel" },
      ],
      avantLePlan: false,
    },
    renvoi: '§II.2',
  },
  problematiques: { force: 'silence' },
  genresDAide: { force: 'silence' },
  but: { force: 'silence' },
  modalites: { force: 'silence' },
  visiteADomicile: {
    force: 'faculte',
    lecture: 'expresse',
    contenu: { genre: 'besoinEtDemande', mots: 'en cas de besoin et à sa demande' },
    renvoi: '§III.1.1',
  },

  continuite: { force: 'silence' },
  declenchementContinuite: { force: 'silence' },
  champInterim: { force: 'silence' },
  autoriteInterim: { force: 'silence' },
  rolesInterim: { force: 'silence' },

  evenementsGraves: { force: 'silence' },
  demandeurEvenement: { force: 'silence' },
  modalitesEvenement: { force: 'silence' },
  coordinationMedicale: { force: 'silence' },
  interventionsDemandees: {
    force: 'organisation',
    lecture: 'derivee',
    contenu: [{ type: 'restructuration', mot: "L'accompagnement social des changements" }],
    renvoi: '§II.1-1',
  },
  formesDIntervention: { force: 'silence' },
  accordCollectif: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: {
      mots: "en accord avec les responsables des ressources humaines […] Les projets d'actions collectives (information, sensibilisation, prévention) sont soumis à ces mêmes instances",
    },
    renvoi: '§III.1.2',
  },

  // « CTPR (secteur santé) » as printed, although the lexicon files the CTPR under the secteur travail (T-40).
  bilanAssistant: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: {
      a: 'CTPR (secteur santé) ou CRIAS (secteur santé/solidarité)',
      quand: "une fois par an, au premier trimestre, pour l'année écoulée",
    },
    renvoi: '§III.1.2',
  },
  bilanRegional: { force: 'silence' },
  bilanNational: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: { a: 'CNCAS (secteur travail) et CNAS (secteur santé/solidarité)', quand: 'le texte ne fixe pas de date' },
    renvoi: '§III.1.2',
  },
  statistiquesAnonymes: { force: 'obligation', lecture: 'derivee', contenu: true, renvoi: '§II.2' },

  ligneTechnique: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: [
      { nature: 'assistant', libelle: "l'assistante de service social" },
      { nature: 'conseillerNational', libelle: 'la conseillère technique nationale du secteur' },
    ],
    renvoi: '§III.3.1',
  },
  appuiTechnique: {
    force: 'faculte',
    lecture: 'expresse',
    contenu: { de: ['conseillerNational'], mots: 'lui apportent, si nécessaire, leur appui technique' },
    renvoi: '§III.1',
  },
  repartiteur: {
    force: 'organisation',
    lecture: 'derivee',
    contenu: { mot: 'conseiller technique national' },
    renvoi: '§III.3.1',
  },
  hierarchie: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: { mots: "dépendent de l'autorité hiérarchique du directeur régional" },
    renvoi: '§III.4',
  },
  // « int »: Institut national du travail; « ehesp »: École nationale de la santé publique de Rennes, under its name of today.
  territoiresParticuliers: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      renvois: [
        { organisme: 'int', vers: 'rhone-alpes' },
        { organisme: 'ehesp', vers: 'bretagne' },
      ],
      secteurPropre: ['ile-de-france'],
      administrationCentraleParSecteur: true,
      referentInterregional: false,
      aDefinir: [],
    },
    renvoi: '§I',
  },

  beneficiaires: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: [{ qui: 'agent', portee: 'accompagnement' }],
    renvoi: '§I',
  },
  conventions: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: {
      natures: ['remboursement'],
      sans: 'information',
      mots: 'leur accompagnement nécessite une convention de remboursement avec les services locaux',
    },
    renvoi: '§I',
  },
  annuairePublic: { force: 'obligation', lecture: 'expresse', contenu: true, renvoi: '§III.3.1' },
  lettreAuxServices: { force: 'silence' },
  alertesSortantes: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: { mot: 'veille sociale' },
    renvoi: '§II.1-3',
  },
  // The list of what the services owe (§III.2) is missing from the copy: nothing is made up.
  informationDuService: { force: 'silence' },
  // Whose working time, the sentence does not say (T-61).
  tempsDeTravail: {
    force: 'faculte',
    lecture: 'expresse',
    contenu: { mots: 'Il peut recevoir toute personne qui le souhaite pendant son temps de travail' },
    renvoi: '§III.1.1',
  },
  locaux: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: {
      mots: "d'un bureau librement accessible, garantissant la confidentialité des entretiens, situé en milieu de travail",
    },
    renvoi: '§III.3.2',
  },
  ...dehorsAstras2002,
  ...organisationAstras2002,
  ...ensembleAstras2002,
  ...partenairesAstras2002,
  ...retourAstras2002,
  planDuReseau: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: { mot: "plan d'action commun" },
    renvoi: '§III.3.1',
  },
  familles: { force: 'silence' },
  discretion: { force: 'silence' },
} satisfies ProfilReglementaire<keyof typeof sommaire>;
