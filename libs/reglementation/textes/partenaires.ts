import type { ProfilReglementaire } from '../profil.js';

/**
 * With whom she works, text by text, in the words of each. To be listed opens nothing: to speak of somebody to one of them is a
 * share, of which he is asked, partner by partner; where a text forbids sharing, none may be told of a person.
 */
type Autour<R extends string> = Pick<ProfilReglementaire<R>, 'partenaires'>;

export const partenairesMef2016 = {
  partenaires: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: [
      {
        cle: 'rh',
        mot: 'les services en charge des ressources humaines',
        ou: 'interne',
        fonctions: ['serviceRh', 'conseillerRhProximite'],
      },
      { cle: 'prevention', mot: "l'ensemble des acteurs préventeurs", ou: 'interne', fonctions: ['acteurPrevention'] },
      { cle: 'medecin', mot: 'les médecins de prévention', ou: 'interne', fonctions: ['medecin'] },
      {
        cle: 'handicap',
        mot: "la cellule de recrutement et d'insertion des personnes handicapées",
        ou: 'interne',
        fonctions: [],
      },
    ],
    renvoi: '§1.1.1',
  },
} as const satisfies Autour<'§1.1.1'>;

// The unions stand beside the others in §II.1-2, for prevention: nothing about a person is theirs to receive.
export const partenairesAstras2002 = {
  partenaires: {
    force: 'faculte',
    lecture: 'expresse',
    contenu: [
      { cle: 'rh', mot: 'les responsables des ressources humaines', ou: 'interne', fonctions: ['serviceRh'] },
      {
        cle: 'encadrement',
        mot: 'les cadres de terrain',
        ou: 'interne',
        fonctions: ['chefDeService', 'responsableHierarchique'],
      },
      {
        cle: 'medicoSocial',
        mot: 'les acteurs experts du domaine médico-social',
        ou: 'interne',
        fonctions: ['medecin', 'acteurPrevention'],
      },
      { cle: 'syndicats', mot: 'les organisations syndicales', ou: 'externe', fonctions: [], sansPersonne: true },
    ],
    renvoi: '§II.1-2',
  },
} as const satisfies Autour<'§II.1-2'>;

export const partenairesMetlMedde2014 = {
  partenaires: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: [
      { cle: 'medecin', mot: 'médecine de prévention', ou: 'interne', fonctions: ['medecin'] },
      {
        cle: 'prevention',
        mot: 'assistant et conseiller de prévention',
        ou: 'interne',
        fonctions: ['acteurPrevention'],
      },
      {
        cle: 'rh',
        mot: 'responsables et gestionnaires des ressources humaines',
        ou: 'interne',
        fonctions: ['serviceRh', 'conseillerRhProximite'],
      },
      { cle: 'social', mot: 'services sociaux et médico-sociaux', ou: 'externe', fonctions: [] },
      { cle: 'bailleurs', mot: 'bailleurs', ou: 'externe', fonctions: [] },
    ],
    renvoi: '§IV, principe 2',
  },
} as const satisfies Autour<'§IV, principe 2'>;

export const partenairesMenjs2021 = {
  partenaires: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: [
      { cle: 'etat', mot: "les services de l'État", ou: 'externe', fonctions: [] },
      { cle: 'collectivites', mot: 'des collectivités territoriales', ou: 'externe', fonctions: [] },
      {
        cle: 'associations',
        mot: 'les associations du champ social, professionnel et judiciaire',
        ou: 'externe',
        fonctions: ['partenaire'],
      },
    ],
    renvoi: '§1.2.4',
  },
} as const satisfies Autour<'§1.2.4'>;

export const partenairesMtetm2007 = {
  partenaires: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: [
      { cle: 'direction', mot: 'secrétaire général', ou: 'interne', fonctions: ['direction'] },
      {
        cle: 'rh',
        mot: 'bureau du personnel',
        ou: 'interne',
        fonctions: ['serviceRh', 'conseillerRhProximite'],
      },
      { cle: 'medecin', mot: 'médecin', ou: 'interne', fonctions: ['medecin'] },
      {
        cle: 'prevention',
        mot: 'animateur sécurité prévention',
        ou: 'interne',
        fonctions: ['acteurPrevention'],
      },
    ],
    renvoi: 'Annexe III, mission 1',
  },
} as const satisfies Autour<'Annexe III, mission 1'>;
