import type { ProfilReglementaire } from '../profil.js';

/**
 * What may leave the service social, and where it may point a person to, text by text, in the words of each. What one text says is
 * never lent to another; whatever a text admits, the house writes to nobody about a person without her reading it first.
 */
type Dehors<R extends string> = Pick<ProfilReglementaire<R>, 'ecrits' | 'orientations'>;

export const dehorsMef2016 = {
  ecrits: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: [{ genre: 'conseilTechnique', mots: 'un conseil technique auprès des services', personne: 'jamais' }],
    renvoi: '§1.2.1',
  },
  orientations: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: [
      {
        domaine: 'droitCommun',
        mots: "collectivités territoriales, CAF, hôpitaux, associations d'aide aux victimes, institutions spécialisées, organismes de prévoyance",
      },
      {
        domaine: 'aideFinanciere',
        mots: 'aides pécuniaires et prestations de conseil en économie sociale et familiale',
      },
      { domaine: 'sinistre', mots: 'agents victimes de sinistres immobiliers ou de catastrophe naturelle' },
      { domaine: 'logement', mots: 'aides en matière de logement et à la parentalité' },
      {
        domaine: 'consultations',
        mots: 'consultations spécialisées auprès de psychologues, recours à des avocats, notaires, médiateur familial',
      },
      { domaine: 'retourEmploi', mots: "retour à l'emploi après une absence de longue durée" },
    ],
    renvoi: '§1.1.2',
  },
} as const satisfies Dehors<'§1.1.2' | '§1.2.1'>;

export const dehorsAstras2002 = {
  ecrits: {
    force: 'faculte',
    lecture: 'expresse',
    contenu: [
      {
        genre: 'appuiEncadrement',
        mots: "un appui technique à l'encadrement (analyse et évaluation des situations individuelles)",
        personne: 'avecAccord',
      },
    ],
    renvoi: '§III.1.1',
  },
  orientations: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: [{ domaine: 'social', mots: 'les autres services sociaux' }],
    renvoi: '§II.2',
  },
} as const satisfies Dehors<'§II.2' | '§III.1.1'>;

// The account of missions stands in the annexe III, « rendre compte »: it speaks of nobody.
export const dehorsMetlMedde2014 = {
  ecrits: {
    force: 'faculte',
    lecture: 'expresse',
    contenu: [
      {
        genre: 'interface',
        mots: "alerter ou assurer un rôle d'interface entre l'agent et les différents interlocuteurs",
        personne: 'avecAccord',
      },
      { genre: 'compteRendu', mots: "rendre compte […] de l'exercice de leurs missions", personne: 'jamais' },
    ],
    renvoi: 'Annexe I, fiche 4',
  },
  orientations: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: [
      { domaine: 'prevention', mots: 'médecine de prévention, assistant et conseiller de prévention' },
      { domaine: 'rh', mots: 'responsables et gestionnaires des ressources humaines' },
      { domaine: 'social', mots: 'services sociaux et médico-sociaux, bailleurs' },
    ],
    renvoi: 'Annexe I, fiche 4',
  },
} as const satisfies Dehors<'Annexe I, fiche 4'>;

// What is strictly necessary to the institution stands in §1.2.1, the three others in §1.2.2.
export const dehorsMenjs2021 = {
  ecrits: {
    force: 'faculte',
    lecture: 'expresse',
    contenu: [
      {
        genre: 'institution',
        mots: "les informations strictement nécessaires au bon fonctionnement de l'institution",
        personne: 'strictNecessaire',
      },
      { genre: 'instance', mots: "transmet les éléments utiles à l'instance compétente", personne: 'avecAccord' },
      { genre: 'alerteRh', mots: 'alerter la direction des ressources humaines', personne: 'avecAccord' },
      {
        genre: 'avisSocial',
        mots: 'éclaire l’administration […] sur la situation des personnels qui sollicitent un examen particulier de leur demande',
        personne: 'avecAccord',
      },
      // Problems, not persons: a complex situation of somebody goes to another meeting, with his accord (T-65).
      { genre: 'reunionRh', mots: "pour faire connaître les problèmes qu'il est amené à traiter", personne: 'jamais' },
    ],
    renvoi: '§1.2.2',
  },
  orientations: {
    force: 'faculte',
    lecture: 'expresse',
    contenu: [
      {
        domaine: 'rh',
        mots: 'directeur des ressources humaines, service des ressources humaines, conseiller RH de proximité, conseiller mobilité carrière, référent égalité',
      },
      {
        domaine: 'sante',
        mots: 'médecin du travail, infirmier de santé au travail, psychologue du travail, service des affaires médicales, organismes de sécurité sociale et partenaires de santé',
      },
      { domaine: 'handicap', mots: 'correspondant handicap' },
      { domaine: 'securite', mots: 'inspecteur santé et sécurité au travail, conseiller et assistant de prévention' },
    ],
    renvoi: '§4',
  },
} as const satisfies Dehors<'§1.2.2' | '§4'>;

export const dehorsMtetm2007 = {
  ecrits: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: [
      {
        genre: 'analyse',
        mots: "l'analyse spécifique du service social relative à des situations individuelles et collectives difficiles",
        personne: 'avecAccord',
      },
      {
        genre: 'preoccupations',
        mots: 'les préoccupations des agents […] si nécessaire',
        personne: 'avecAccord',
      },
    ],
    renvoi: 'Annexe III, mission 3',
  },
  orientations: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: [
      { domaine: 'droitCommun', mots: 'aides de droit commun' },
      { domaine: 'prestations', mots: "prestations d'action sociale interministérielle ou ministérielle" },
      { domaine: 'psychologique', mots: 'soutien psychologique' },
      { domaine: 'demarches', mots: 'démarches judiciaires ou administratives' },
      { domaine: 'social', mots: 'services sociaux spécialisés ou de secteur' },
    ],
    renvoi: '§4.3.1',
  },
} as const satisfies Dehors<'Annexe III, mission 3' | '§4.3.1'>;
