import type { ProfilReglementaire } from '../profil.js';

/**
 * What the social worker does together with others, text by text, in the words of each: the groups in which a hard situation is
 * examined, and what she does between people. What one text says is never lent to another.
 */
type Ensemble<R extends string> = Pick<ProfilReglementaire<R>, 'groupesRessources' | 'entremise'>;

export const ensembleMef2016 = {
  groupesRessources: { force: 'silence' },
  entremise: { force: 'silence' },
} as const satisfies Ensemble<never>;

export const ensembleAstras2002 = {
  groupesRessources: { force: 'silence' },
  entremise: { force: 'silence' },
} as const satisfies Ensemble<never>;

export const ensembleMtetm2007 = {
  groupesRessources: {
    force: 'faculte',
    lecture: 'expresse',
    contenu: {
      mot: 'groupe ressource pluridisciplinaire',
      mots: 'groupes ressources pluridisciplinaires examinant les situations complexes de gestion des ressources humaines',
    },
    renvoi: '§4.3.2',
  },
  entremise: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      mot: 'facilitation',
      accord: 'volontaire',
      mots: "une fonction de facilitation dans les situations conflictuelles, en conseillant et en proposant un espace d'échanges",
    },
    renvoi: '§4.3.2',
  },
} as const satisfies Ensemble<'§4.3.2'>;

export const ensembleMetlMedde2014 = {
  groupesRessources: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      mot: 'groupe ressource pluridisciplinaire',
      mots: 'apporte son expertise au sein des groupes ressources pluridisciplinaires',
    },
    renvoi: 'Annexe II, niveau de proximité',
  },
  entremise: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      mot: 'interface',
      accord: 'adhesion',
      mots: "assurer une fonction d'interface entre les agents et les chefs de service et/ou le collectif de travail",
    },
    renvoi: 'Annexe I, fiche 4',
  },
} as const satisfies Ensemble<'Annexe II, niveau de proximité' | 'Annexe I, fiche 4'>;

export const ensembleMenjs2021 = {
  groupesRessources: {
    force: 'faculte',
    lecture: 'expresse',
    contenu: {
      mot: "groupe d'appui pour les ressources humaines (GARH)",
      mots: "dans le cadre du groupe d'appui pour les ressources humaines (GARH) […] pour traiter les situations individuelles complexes",
    },
    renvoi: '§4',
  },
  entremise: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      mot: 'médiation',
      accord: 'deChacun',
      mots: "l'assistant de service social exerce une fonction de médiation",
    },
    renvoi: '§1.2.1',
  },
} as const satisfies Ensemble<'§4' | '§1.2.1'>;
