import type { Noun, Procedure } from '../acte.js';
import { accepter } from './accords/actes/accepter.js';
import { recueillir } from './accords/actes/recueillir.js';
import { actesDesAccords } from './accords/index.js';
import { actesDesEntretiens } from './entretiens/index.js';
import { cloture, type Accompagnement } from './etat.js';
import { laisserRouvrir, suivre } from './etapes/suivre.js';

/** The acts of persons on an accompaniment. An act that is missing here cannot be called by anybody. */
export const actes = { ...actesDesAccords, ...actesDesEntretiens };
export { accepter, recueillir };

const accompagner: Procedure<Accompagnement> = {
  voie: 'dossier',
  etapes: { suivre, laisserRouvrir },
  entree: ({ profil: { id, version } }) => ({ profil: { id, version } }),
  nuit: (a) => a.reglages.nuit,
};

export const accompagnement: Noun<Accompagnement> = {
  nature: 'accompagnement',
  procedures: { accompagner },
  dabord: () => ({ fini: true }),
  colonnes: (a) => ({
    titulaire: a.titulaire,
    appeles: [],
    ouvert: cloture(a) === undefined,
    devoir: null,
    profil: { id: a.profil.id, version: a.profil.version },
  }),
};
