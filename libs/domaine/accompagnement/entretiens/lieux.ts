import type { Lieu } from './etat.js';

/** As the ASS chooses it. */
export const lieux: Record<Lieu, string> = {
  bureau: 'À mon bureau',
  permanence: 'À une permanence',
  travail: 'Sur son lieu de travail',
  autre: 'Ailleurs, là où cela lui convient',
  telephone: 'Au téléphone',
  visio: 'En visioconférence',
  visite: 'À son domicile',
};

/** As he reads it. */
export const lieuxDeLAgent: Record<Lieu, string> = {
  bureau: 'au bureau du service social',
  permanence: 'à une permanence du service social',
  travail: 'sur votre lieu de travail',
  autre: 'ailleurs, là où cela vous convient',
  telephone: 'au téléphone',
  visio: 'en visioconférence',
  visite: 'chez vous',
};
