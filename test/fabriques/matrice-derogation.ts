import type { Droit } from './matrice-accompagnement.js';

/**
 * Who may do what on a derogation, whether it was born of an accompaniment or of a signalement: she who answers for the one it was born
 * of, the second person for her opinion, the agent by his pages only. A person who is not named finds nothing.
 */
export const momentsDerogation = {
  O: 'ouverte, un avis demandé',
  A: 'l’avis donné',
  H: 'le dossier confié à une autre assistante, l’avis attendu',
  S: 'décidée seule, à relire',
  F: 'fermée',
} as const;
export type MomentDerogation = keyof typeof momentsDerogation;

const elle: Droit = { assistante: 'OASF', autreAssistante: 'H' };

export const attenduDerogation: Record<string, Droit> = {
  donnerAvis: { ctr: 'OH' },
  relire: { ctr: 'S' },
  transmettreExtrait: elle,
  informer: elle,
  fermer: elle,
};

export const attenduLecturesDerogation: Record<'liste' | 'dossier' | 'journal', Droit> = {
  liste: { ...elle, ctr: 'OHS' },
  dossier: { ...elle, ctr: 'OHS', agent: 'OAHSF' }, // ciphertext: what he reads is decided by his page
  journal: { ...elle, ctr: 'OHS', agent: 'OAHSF' },
};
