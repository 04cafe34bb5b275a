import type { ProfilReglementaire } from '../profil.js';

/**
 * How the network is put together: whose team, which post, whose time, and who decides when two lead the same person. One text says
 * it; the others are silent, each in its own name.
 */
type Organisation<R extends string> = Pick<
  ProfilReglementaire<R>,
  | 'equipeRegionale'
  | 'configurationDesPostes'
  | 'liaisonInterregionale'
  | 'partageDuTemps'
  | 'validationDesAbsences'
  | 'ordreDeMission'
  | 'moyensDeJoindre'
>;

export const organisationTue = {
  equipeRegionale: { force: 'silence' },
  configurationDesPostes: { force: 'silence' },
  liaisonInterregionale: { force: 'silence' },
  partageDuTemps: { force: 'silence' },
  validationDesAbsences: { force: 'silence' },
  ordreDeMission: { force: 'silence' },
  moyensDeJoindre: { force: 'silence' },
} as const satisfies Organisation<never>;

export const organisationAstras2002 = {
  ...organisationTue,
  moyensDeJoindre: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: {
      mots: "des moyens de communication permettant de joindre et d'être joint rapidement, notamment : messagerie vocale, fax dédié, messagerie électronique avec boîte à lettre personnelle",
    },
    renvoi: '§III.3.2',
  },
} as const satisfies Organisation<'§III.3.2'>;

export const organisationMenjs2021 = {
  ...organisationTue,
  ordreDeMission: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      mots: "en tant que de besoin d'un ordre de mission leur permettant de sortir de leur périmètre d'intervention habituel",
    },
    renvoi: '§5.2',
  },
} as const satisfies Organisation<'§5.2'>;

export const organisationMtetm2007 = {
  equipeRegionale: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      mot: 'service social régional',
      mots: "est rattachée au DRE ou à son représentant, et comprend le (la) CST et l'ensemble des ASS de la région",
    },
    renvoi: '§2.2',
  },
  configurationDesPostes: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      mot: "schéma national d'organisation du service social",
      mots: "ce schéma constitue le document de référence de configuration des postes de CST et d'ASS",
    },
    renvoi: '§2.1',
  },
  liaisonInterregionale: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: { decide: 'region', mots: "oui en lien avec le(a) CST régional(e) de l'ASS" },
    renvoi: 'Annexe I',
  },
  // « environ »: two marks, never a limit. Note (8): 80 % is the working quota, not this 0,8 (T-55).
  partageDuTemps: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      prestation: 0.8,
      gestion: 0.2,
      mots: 'soit environ 0,8 ETP pour un(e) ASS à temps plein […] soit environ 0,2 ETP pour un(e) ASS à temps plein',
    },
    renvoi: 'Annexe V, §II.2',
  },
  // Annexe V within one region; annexe IV, §I.1 where one CST leads two: « sur propositions du (de la) CST » (T-54).
  validationDesAbsences: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      pour: ['assistant'],
      enRegion: { par: 'conseillerTechnique' },
      enInterRegion: { par: 'direction', surPropositionDe: 'conseillerTechnique' },
      informe: ['chefDeService'],
      mots: "Il (elle) valide les congés et les absences de l'ASS, et s'assure que les chefs de services pour lesquels l'ASS intervient en sont informés",
    },
    renvoi: 'Annexe V, §I.2',
  },
  ordreDeMission: { force: 'silence' },
  moyensDeJoindre: { force: 'silence' },
} as const satisfies Organisation<'§2.1' | '§2.2' | 'Annexe I' | 'Annexe V, §I.2' | 'Annexe V, §II.2'>;
