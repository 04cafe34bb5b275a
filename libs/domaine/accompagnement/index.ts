import type { Noun, Procedure } from '../noun.js';
import { accepter } from './accords/actes/accepter.js';
import { recueillir } from './accords/actes/recueillir.js';
import { actesDesAccords } from './accords/index.js';
import { continuiteDe } from './continuite.js';
import { orienter } from './ecrits/actes/orienter.js';
import { actesDesEntretiens } from './entretiens/index.js';
import { cloture, type Accompagnement } from './etat.js';
import { laisserRouvrir, suivre } from './etapes/suivre.js';
import { actesDeLaFin } from './fin/index.js';
import { conserver } from './fin/sujet.js';
import { devoirDuPlan } from './plan/devoir.js';
import { actesDeLInterim } from './interim/index.js';
import { actesDuPlan } from './plan/index.js';
import { actesDeLaPreparation } from './preparation/index.js';
import { accompagnerRetour } from './preparation/procedure.js';

/** The acts of persons on an accompaniment. An act that is missing here cannot be called by anybody. */
export const actes = {
  ...actesDesAccords,
  ...actesDesEntretiens,
  ...actesDeLaFin,
  ...actesDuPlan,
  ...actesDeLInterim,
  ...actesDeLaPreparation,
  orienter,
};
export { accepter, recueillir };

const accompagner: Procedure<Accompagnement> = {
  voie: 'dossier',
  etapes: { suivre, laisserRouvrir },
  entree: ({ profil: { id, version } }) => ({ profil: { id, version } }),
  nuit: (a) => a.reglages.nuit,
};

export const accompagnement: Noun<Accompagnement> = {
  nature: 'accompagnement',
  procedures: { accompagner, accompagnerRetour, conserver },
  dabord: () => ({ fini: true }),
  colonnes: (a) => ({
    titulaire: a.titulaire,
    appeles: [],
    ouvert: cloture(a) === undefined,
    devoir: devoirDuPlan(a),
    continuite: continuiteDe(a),
    profil: { id: a.profil.id, version: a.profil.version },
  }),
};
