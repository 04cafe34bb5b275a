import type { ProfilReglementaire } from '../profil.js';

/**
 * How the network is put together: whose team, which post, whose time, and who decides when two lead the same person. One text says
 * it; the others are silent, each in its own name.
 */
type Organisation<R extends string> = Pick<
  ProfilReglementaire<R>,
  'equipeRegionale' | 'configurationDesPostes' | 'liaisonInterregionale' | 'partageDuTemps'
>;

export const organisationTue = {
  equipeRegionale: { force: 'silence' },
  configurationDesPostes: { force: 'silence' },
  liaisonInterregionale: { force: 'silence' },
  partageDuTemps: { force: 'silence' },
} as const satisfies Organisation<never>;

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
} as const satisfies Organisation<'§2.1' | '§2.2' | 'Annexe I' | 'Annexe V, §II.2'>;
