import type { Noun, Procedure } from '../acte.js';
import { accuserReception } from './actes/accuser-reception.js';
import { deposer } from './actes/deposer.js';
import { proposerAide } from './actes/proposer-aide.js';
import { recuser } from './actes/recuser.js';
import { repondre } from './actes/repondre.js';
import { reporterHorizon } from './actes/reporter-horizon.js';
import { informerTiers } from './etapes/informer-tiers.js';
import { prendreEnCharge } from './etapes/prendre-en-charge.js';
import { proposer } from './etapes/proposer.js';
import { rapprocher } from './etapes/rapprocher.js';
import { suivreOffre } from './etapes/suivre-offre.js';
import type { Signalement } from './etat.js';

/** The acts of persons on a signalement. An act that is missing here cannot be called by anybody. */
export const actes = { accuserReception, recuser, proposerAide, repondre, reporterHorizon };
export { deposer };

const traiterSignalement: Procedure<Signalement> = {
  voie: 'dossier',
  etapes: { rapprocher, prendreEnCharge, proposer, informerTiers, suivreOffre },
  entree: ({ profil: { id, version, informationDuTiers } }) => ({ profil: { id, version, informationDuTiers } }),
};

export const signalement: Noun<Signalement> = {
  nature: 'signalement',
  procedures: { traiterSignalement },
  dabord: rapprocher,
  colonnes: (s) => ({
    titulaire: s.titulaire,
    appeles: s.echelle?.appels.map((a) => a.personne) ?? [],
    ouvert: s.closLe === undefined,
    profil: { id: s.profil.id, version: s.profil.version },
  }),
};
