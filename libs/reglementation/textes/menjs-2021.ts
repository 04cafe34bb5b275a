import type { ProfilReglementaire } from '../profil.js';
import { dehorsMenjs2021 } from './dehors.js';
import { organisationMenjs2021 } from './organisation.js';
import { ensembleMenjs2021 } from './ensemble.js';
import { partenairesMenjs2021 } from './partenaires.js';
import { retourMenjs2021 } from './retour.js';

/** Circulaire du ministère de l'éducation nationale, de la jeunesse et des sports, 16 décembre 2021: the headings of its body. */
export const sommaire = {
  préambule: 'Texte introductif de la circulaire, sans titre',
  '§1.1': "Champ d'intervention",
  '§1.2': 'Missions',
  '§1.2.1': 'Accueil, conseil et accompagnement des personnels de manière individuelle ou collective',
  '§1.2.2': "Conseil, expertise auprès de l'administration – Participation à la politique sociale de l'institution",
  '§1.2.3': "Conduite de projets d'actions collectives – Participation à la prévention",
  '§1.2.4': 'Mobilisation du réseau partenarial',
  '§2.1': "Expertise dans le cadre de la mise en œuvre des politiques d'action sociale",
  '§2.2': "Encadrement et coordination de l'activité des assistants de service social",
  '§4': "Un travail en synergie avec d'autres acteurs institutionnels",
  '§5.1': "Cadre réglementaire d'exercice",
  '§5.2': "Conditions d'exercice",
  '§5.3': 'Formation continue',
} as const;

export const menjs2021 = {
  id: 'menjs-2021',
  version: 1,
  titre: "Service social en faveur des personnels de l'éducation nationale, de la jeunesse et des sports (2021)",
  court: 'Éducation nationale 2021',
  date: '2021-12-16',
  relation: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      genre: 'abroge',
      quoi: 'Elle abroge les circulaires n° 91-248 du 11 septembre 1991 et n° 95-181 du 28 juillet 1995',
    },
    renvoi: 'préambule',
  },

  demandeDirecte: { force: 'faculte', lecture: 'expresse', contenu: true, renvoi: '§1.2.1' },
  // §1.2.1 for the saisine and the sollicitation; §4 for the actors who orient, « réciproquement, ces différents acteurs ».
  tiersSignalants: {
    force: 'faculte',
    lecture: 'expresse',
    contenu: {
      saisine: [{ mot: 'autorité académique', fonctions: ['autoriteAcademique'] }],
      signalement: [
        { mot: 'chef de service', fonctions: ['chefDeService'] },
        { mot: 'responsable hiérarchique', fonctions: ['responsableHierarchique'] },
        { mot: 'service chargé des ressources humaines', fonctions: ['serviceRh'] },
        { mot: 'conseiller RH de proximité', fonctions: ['conseillerRhProximite'] },
        { mot: 'partenaire', fonctions: ['partenaire'] },
      ],
      orientation: [
        { mot: 'acteur des ressources humaines', fonctions: ['serviceRh', 'conseillerRhProximite'] },
        { mot: 'acteur de la santé, du handicap ou de la sécurité au travail', fonctions: ['acteurPrevention'] },
        { mot: 'médecin du travail', fonctions: ['medecin'] },
        { mot: 'médiateur académique', fonctions: ['mediateurAcademique'] },
      ],
    },
    renvoi: '§1.2.1',
  },
  demandesDAppui: { force: 'silence' },
  dispositifDAide: { force: 'silence' },
  refusDeControle: { force: 'silence' },
  opportunite: { force: 'silence' },
  // What qualifies a function of counsel is not a claim of the institution: the text may stay unwritten (T-07).
  informationDuTiers: { force: 'faculte', lecture: 'expresse', contenu: { fait: 'texteRedige' }, renvoi: '§1.2.1' },
  destinatairesDeLInformation: {
    force: 'faculte',
    lecture: 'derivee',
    contenu: { auChoixDeLAssistante: true },
    renvoi: '§1.2.1',
  },
  offre: { force: 'silence' },
  consentement: { force: 'obligation', lecture: 'expresse', contenu: 'accord', renvoi: '§5.1' },
  consentementParActe: { force: 'obligation', lecture: 'expresse', contenu: 'chaqueActe', renvoi: '§5.1' },
  retrait: { force: 'obligation', lecture: 'derivee', contenu: true, renvoi: '§1.2.1' },
  circuitDesDossiers: { force: 'silence' },
  // 226-14 stands in §5.1, the two others in the parenthesis of §1.2.1.
  derogations: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: ['article226-14', 'danger', 'protectionDeLEnfance'],
    renvoi: '§1.2.1',
  },
  references: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: [
      '226-13',
      '226-14',
      "L. 226-2-2 du code de l'action sociale et des familles",
      "L. 121-6-2 du code de l'action sociale et des familles",
      "L. 411-3 du code de l'action sociale et des familles",
    ],
    renvoi: '§5.1',
  },
  partage: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: {
      genre: 'professionnelsAuSecret',
      mots: "partage d'informations à caractère secret entre professionnels tenus au secret",
    },
    renvoi: '§5.1',
  },
  plan: {
    force: 'faculte',
    lecture: 'derivee',
    contenu: { mot: 'accompagnement', facultatif: true },
    renvoi: '§1.2.1',
  },
  // The last heading is hers to fill, and no input of a manager.
  diagnostic: {
    force: 'organisation',
    lecture: 'derivee',
    contenu: {
      mot: 'analyse de la situation',
      rubriques: [
        { cle: 'situation', mot: 'données de la situation particulière' },
        { cle: 'moyens', mot: 'moyens que la personne peut mobiliser' },
        { cle: 'contraintesDuService', mot: 'exigences relatives au bon fonctionnement du service public' },
      ],
      avantLePlan: false,
    },
    renvoi: '§1.2.1',
  },
  problematiques: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      liste: [
        { cle: 'activite', mot: "l'activité professionnelle" },
        { cle: 'sante', mot: 'la santé' },
        { cle: 'vie', mot: 'la vie familiale et personnelle' },
        { cle: 'economie', mot: 'le domaine économique' },
      ],
      ouverte: false,
    },
    renvoi: '§1.2.1',
  },
  genresDAide: { force: 'silence' },
  but: { force: 'silence' },
  modalites: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      individuelle: "l'intervention sociale d'aide à la personne (ISAP)",
      collective: "l'intervention sociale d'intérêt collectif (ISIC)",
    },
    renvoi: '§1.2.1',
  },
  visiteADomicile: {
    force: 'faculte',
    lecture: 'expresse',
    contenu: {
      genre: 'assistanteSeule',
      mots: "est, le seul, habilité à effectuer des visites à domicile dans le cadre de ses missions s'il le juge nécessaire",
    },
    renvoi: '§1.2.1',
  },

  continuite: { force: 'silence' },
  declenchementContinuite: { force: 'silence' },
  champInterim: { force: 'silence' },
  autoriteInterim: { force: 'silence' },
  rolesInterim: { force: 'silence' },

  evenementsGraves: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: [{ type: 'celluleDUrgence', mot: "cellules d'urgence" }],
    renvoi: '§1.2.2',
  },
  demandeurEvenement: { force: 'silence' },
  modalitesEvenement: { force: 'silence' },
  coordinationMedicale: {
    force: 'faculte',
    lecture: 'expresse',
    contenu: {
      mots: "peut être associé à la mise en œuvre des actions menées par l'équipe pluridisciplinaire de médecine de prévention",
    },
    renvoi: '§5.1',
  },
  interventionsDemandees: { force: 'silence' },
  formesDIntervention: {
    force: 'organisation',
    lecture: 'derivee',
    contenu: [
      { forme: 'celluleDUrgence', mot: "participe aux commissions d'aide aux personnels, aux cellules d'urgence" },
    ],
    renvoi: '§1.2.2',
  },
  accordCollectif: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: { mots: 'actions collectives de prévention définies dans le cadre du projet académique' },
    renvoi: '§1.2.3',
  },

  bilanAssistant: {
    force: 'organisation',
    lecture: 'derivee',
    contenu: { a: 'conseiller technique de service social, pour sa synthèse', quand: 'rapport annuel' },
    renvoi: '§2.1',
  },
  // The CHSCT of §2.1 gives way to the comité social d'administration by §1.2.2 (T-41).
  bilanRegional: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: {
      a: "recteur ; CHSCT (comité social d'administration à compter du 1er janvier 2023) ; commission académique d'action sociale",
      quand: 'à partir des rapports annuels ; le texte ne fixe pas de date',
    },
    renvoi: '§2.1',
  },
  bilanNational: { force: 'silence' },
  statistiquesAnonymes: { force: 'obligation', lecture: 'derivee', contenu: true, renvoi: '§5.1' },

  // No national adviser is named: above this line stands a rung of this house only, and it is shown as such (design §3).
  ligneTechnique: {
    force: 'organisation',
    lecture: 'derivee',
    contenu: [
      { nature: 'assistant', libelle: "l'assistante de service social" },
      { nature: 'conseillerTechnique', libelle: 'la conseillère technique de service social (CTSS)' },
    ],
    renvoi: '§2.2',
  },
  appuiTechnique: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: { de: ['conseillerTechnique'], mots: 'leur apporte son appui technique' },
    renvoi: '§2.2',
  },
  repartiteur: {
    force: 'organisation',
    lecture: 'derivee',
    contenu: { mot: 'conseiller technique de service social auprès du recteur (CTSS-R)' },
    renvoi: '§2.2',
  },
  hierarchie: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: { mots: "sous l'autorité du directeur académique des services de l'éducation nationale" },
    renvoi: '§5.1',
  },
  // The order of mission of §5.2 lets an ASS leave her perimeter; it sends nobody to another one.
  territoiresParticuliers: { force: 'silence' },

  beneficiaires: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: [
      { qui: 'agent', portee: 'accompagnement' },
      { qui: 'ayantDroit', portee: 'actionSociale' },
      { qui: 'retraite', portee: 'actionSociale' },
    ],
    renvoi: '§1.1',
  },
  conventions: { force: 'silence' },
  annuairePublic: { force: 'silence' },
  lettreAuxServices: { force: 'silence' },
  alertesSortantes: {
    force: 'faculte',
    lecture: 'expresse',
    contenu: {
      mot: "rôle de veille et d'alerte sur les situations graves et sur les signaux faibles",
      niveaux: ['grave', 'signalFaible'],
    },
    renvoi: '§1.2.2',
  },
  informationDuService: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: {
      de: [{ mot: 'chefs de service concernés', fonctions: ['chefDeService'] }],
      a: ['conseillerTechnique'],
      quoi: ['difficultes'],
      mots: "est tenu informé des problèmes sociaux de l'académie",
    },
    renvoi: '§2.1',
  },
  locaux: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: { mots: 'un bureau individuel, accessible, équipé de mobilier fermant à clé' },
    renvoi: '§5.2',
  },
  discretion: { force: 'obligation', lecture: 'expresse', contenu: true, renvoi: '§5.1' },
  familles: { force: 'silence' },
  tempsDeTravail: { force: 'silence' },
  ...dehorsMenjs2021,
  ...organisationMenjs2021,
  ...ensembleMenjs2021,
  ...partenairesMenjs2021,
  ...retourMenjs2021,
  planDuReseau: { force: 'silence' },
} satisfies ProfilReglementaire<keyof typeof sommaire>;
