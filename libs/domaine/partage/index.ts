import type { Noun, Procedure } from '../noun.js';
import { accuserPartage } from './actes/accuser-partage.js';
import { changerPhrase } from './actes/changer-phrase.js';
import { demanderPartage } from './actes/demander-partage.js';
import { fermerPartage } from './actes/fermer-partage.js';
import { noterReception } from './actes/noter-reception.js';
import { redonnerCode } from './actes/redonner-code.js';
import { relirePhrase } from './actes/relire-phrase.js';
import { repondreAuPartage } from './actes/repondre-au-partage.js';
import { transmettrePartage } from './actes/transmettre-partage.js';
import { finir } from './etapes/finir.js';
import type { Partage } from './etat.js';

export { demanderPartage };
/** Of the two of them, on the accompaniment and the share together. */
export const actesADeux = {
  relirePhrase,
  changerPhrase,
  repondreAuPartage,
  transmettrePartage,
  fermerPartage,
  redonnerCode,
  noterReception,
};
/** Of the recipient, by his door. */
export const actes = { accuserPartage };

const partager: Procedure<Partage> = {
  voie: 'dossier',
  etapes: { finir },
  entree: ({ profil }) => ({ profil }),
  nuit: (p) => p.nuit,
};

/** Its recipient is in none of the columns: a door of his own lets him in, and only while it is open. */
export const partage: Noun<Partage> = {
  nature: 'partage',
  procedures: { partager },
  dabord: () => ({ fini: true }),
  colonnes: (p) => ({
    titulaire: p.titulaire,
    appeles: [],
    ouvert: p.termineLe === undefined,
    devoir: null,
    profil: p.profil,
  }),
};
