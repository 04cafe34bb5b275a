import type { Noun, Procedure } from '../noun.js';
import { accuserReprise } from './actes/accuser-reprise.js';
import { confierTout } from './actes/confier-tout.js';
import { corriger } from './actes/corriger.js';
import { declarer } from './actes/declarer.js';
import { declarerImportee } from './actes/declarer-importee.js';
import { designer } from './actes/designer.js';
import { partir } from './actes/partir.js';
import { prendre } from './actes/prendre.js';
import { revenir } from './actes/revenir.js';
import { valider } from './actes/valider.js';
import { couvrir } from './etapes/couvrir.js';
import { reprendre } from './etapes/reprendre.js';
import { veiller } from './etapes/veiller.js';
import type { AbsenceProfessionnel } from './etat.js';

export { declarer, declarerImportee };
/** The acts of persons on an absence. An act that is missing here cannot be called by anybody. */
export const actes = { corriger, designer, prendre, revenir, accuserReprise, valider, confierTout, partir };

const assurerContinuite: Procedure<AbsenceProfessionnel> = {
  voie: 'dossier',
  etapes: { couvrir, veiller, reprendre },
  entree: ({ profil: { id, version } }) => ({ profil: { id, version } }),
};

/** Whoever organises it answers for it; whoever is away, whoever is called, see it. */
export const absence: Noun<AbsenceProfessionnel> = {
  nature: 'absence',
  titulaireAbsente: true,
  procedures: { assurerContinuite },
  dabord: () => ({ fini: true }),
  colonnes: (a) => ({
    titulaire: a.organisateur,
    appeles: [...new Set([a.personne, ...(a.trou?.appels.map((p) => p.personne) ?? [])])],
    ouvert: a.annuleeLe === undefined && a.repriseLe === undefined && a.partie === undefined,
    devoir: null,
    profil: { id: a.profil.id, version: a.profil.version },
  }),
};
