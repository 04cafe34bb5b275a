import type { Noun, Procedure } from '../acte.js';
import { accuser } from './actes/accuser.js';
import { changerPhrase } from './actes/changer-phrase.js';
import { demander } from './actes/demander.js';
import { fermer } from './actes/fermer.js';
import { redonnerCode } from './actes/redonner-code.js';
import { relirePhrase } from './actes/relire-phrase.js';
import { repondre } from './actes/repondre.js';
import { transmettre } from './actes/transmettre.js';
import { finir } from './etapes/finir.js';
import type { Partage } from './etat.js';

export { demander };
/** Of the two of them, on the accompaniment and the share together. */
export const actesADeux = { relirePhrase, changerPhrase, repondre, transmettre, fermer, redonnerCode };
/** Of the recipient, by his door. */
export const actes = { accuser };

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
