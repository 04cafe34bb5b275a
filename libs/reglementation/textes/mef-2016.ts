import type { ProfilReglementaire } from '../profil.js';

/** Circulaire du ministère de l'économie et des finances, 2016: its paragraphs, as numbered in the text. */
export const sommaire = {
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
  version: 1,
  titre: "Service social du personnel du ministère de l'économie et des finances (2016)",
  demandeDirecte: { force: 'faculte', lecture: 'expresse', contenu: true, renvoi: '§1.1.3' },
  tiersSignalants: {
    force: 'faculte',
    lecture: 'expresse',
    contenu: ['chefDeService', 'responsableHierarchique', 'serviceRh'],
    renvoi: '§1.1.3',
  },
  informationDuTiers: { force: 'obligation', lecture: 'expresse', contenu: { fait: 'offreFaite' }, renvoi: '§1.1.3' },
  destinatairesDeLInformation: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: ['chefDeService', 'responsableHierarchiqueDirect', 'serviceRh'],
    renvoi: '§1.1.3',
  },
  offre: { force: 'obligation', lecture: 'expresse', contenu: { mot: 'mise à disposition' }, renvoi: '§1.1.3' },
  consentement: { force: 'obligation', lecture: 'expresse', contenu: 'accord', renvoi: '§1.1.3' },
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
  references: {
    force: 'obligation',
    lecture: 'expresse',
    contenu: ['226-13', '226-14', '226-15', '434-1', '434-3'],
    renvoi: '§2.2.1',
  },
} satisfies ProfilReglementaire<keyof typeof sommaire>;
