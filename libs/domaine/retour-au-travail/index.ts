import { procedureConserver } from '../conservation/procedure.js';
import { gelerPour, leverPour } from '../conservation/actes/geler.js';
import { viserPour } from '../conservation/actes/viser.js';
import type { Noun, Procedure } from '../noun.js';
import { noterReponse } from './actes/noter-reponse.js';
import { offrirTot } from './actes/offrir-tot.js';
import { prendreDesNouvelles } from './actes/prendre-des-nouvelles.js';
import { preparerRecueilli, preparerRetour } from './actes/preparer-retour.js';
import { repondreAuLien } from './actes/repondre-au-lien.js';
import { reprendreOffre } from './actes/reprendre-offre.js';
import { ailleurs } from './etapes/ailleurs.js';
import { garderLeLien } from './etapes/garder-le-lien.js';
import { offrirTot as faireLOffre } from './etapes/offrir-tot.js';
import { existePourLAgent, type RetourAuTravail } from './etat.js';
import { retour } from './retours.js';

const NATURE = 'retourAuTravail';
const titulaire = (r: RetourAuTravail): string => r.titulaire;

/** The acts of persons on the return of an absent agent. An act that is missing here cannot be called by anybody. */
export const actes = {
  reprendreOffre,
  repondreAuLien,
  noterReponse,
  prendreDesNouvelles,
  geler: gelerPour(NATURE, titulaire),
  leverLeGel: leverPour(NATURE, titulaire),
  viser: viserPour<RetourAuTravail>(NATURE),
};
export { offrirTot, preparerRecueilli, preparerRetour };

/** The first half of the story; the second stands in the accompaniment to which he agreed (decision 17). */
const accompagnerRetour: Procedure<RetourAuTravail> = {
  voie: 'dossier',
  etapes: { offrirTot: faireLOffre, garderLeLien, preparerLeRetour: ailleurs, apresLaReprise: ailleurs },
  entree: ({ profil: { id, version } }) => ({ nature: NATURE, profil: { id, version } }),
  nuit: (r) => r.reglages.nuit,
};

const conserver = procedureConserver<RetourAuTravail>({
  nature: NATURE,
  fin: (r) => r.closLe,
  agent: (r) =>
    existePourLAgent(r) ? { personne: r.agent, quoi: 'la proposition faite pendant votre absence' } : undefined,
  avec: () => [],
});

export const retourAuTravail: Noun<RetourAuTravail> = {
  nature: NATURE,
  procedures: { accompagnerRetour, conserver },
  dabord: () => ({ fini: true }),
  retour,
  colonnes: (r) => ({
    titulaire: r.titulaire,
    appeles: [],
    ouvert: r.closLe === undefined,
    devoir: null,
    profil: { id: r.profil.id, version: r.profil.version },
  }),
};
