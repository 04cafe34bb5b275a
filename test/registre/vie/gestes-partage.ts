import {
  changerDerogation,
  changerPartage,
  chose,
  dire,
  DUREES,
  HEURE,
  type DerogationDite,
  type Oracle,
  type PartageDit,
} from './oracle.js';
import { texte, type Geste, type Suite, type Vu } from './gestes.js';

const vise = ({ parmi, oracle }: Vu): PartageDit | undefined => parmi([...oracle.partages].reverse());
const sur = (vu: Vu): { partage: string } => ({ partage: vise(vu)?.reference ?? vu.gens['chef']?.id ?? '' });
const avecVersion = (vu: Vu): { partage: string; version: string } => {
  const { partage } = sur(vu);
  return { partage, version: String(vu.oracle.partages.find((p) => p.reference === partage)?.version ?? 1) };
};
const leSien = (o: Oracle, { champs }: Suite): PartageDit | undefined =>
  o.partages.find((p) => p.reference === champs['partage']);

/** Acts of the two of them on a share, and of its recipient. */
export const PARTAGE = {
  relirePhrase: { qui: 'elle', champs: (vu) => ({ ...sur(vu), phrase: vu.parmi(['1', '2']) }) },
  changerPhrase: {
    qui: 'deux',
    champs: (vu) => ({ ...avecVersion(vu), phrase: vu.parmi(['1', '2']), texte: 'Un siège adapté est souhaité.' }),
    apres: (o, s) => changerPartage(o, texte(s.champs['partage']), { version: Number(s.champs['version']) + 1 }),
  },
  repondreAuPartage: {
    qui: 'lui',
    champs: (vu) => ({ ...avecVersion(vu), valeur: vu.parmi(['oui', 'oui', 'non']) }),
    apres: (o, s) => {
      const p = leSien(o, s);
      const mot = {
        numero: s.etat.accords.length + 1,
        chose: chose(p?.objet ?? '', `${p?.reference ?? ''}:${p?.version ?? 0}`),
        oui: s.champs['valeur'] === 'oui',
      };
      // A no before anything left ends nothing: there is nothing to end, and he may change his mind.
      const { partages } = o;
      return { ...dire(o, mot, s.instant), partages };
    },
  },
  transmettrePartage: {
    qui: 'elle',
    champs: sur,
    apres: (o, s) => {
      const socle = o.mots.findLast((m) => m.chose === chose('accompagnement'))?.expire ?? 0;
      const p = leSien(o, s);
      return changerPartage(o, texte(s.champs['partage']), {
        transmis: true,
        jusquau: Math.min(p?.jusquau ?? 0, socle),
      });
    },
  },
  fermerPartage: {
    qui: 'deux',
    champs: sur,
    apres: (o, s) => changerPartage(o, texte(s.champs['partage']), { fini: true }),
    doit: (o, s) => {
      const p = leSien(o, s);
      return p !== undefined && p.propose && !p.fini && s.instant < p.jusquau && o.clos === undefined;
    },
  },
  redonnerCode: { qui: 'elle', champs: sur },
  noterReception: { qui: 'elle', champs: sur },
} satisfies Record<string, Geste>;

/** Births: of a share, of a derogation. */
export const NAISSANCES = {
  demanderPartage: {
    qui: 'elle',
    champs: ({ parmi, gens }) => {
      const genre = parmi(['transmission', 'relais', 'transmission']);
      return {
        genre,
        ...parmi<object>([
          { personne: gens['medecin']?.id },
          { personne: gens['medecin']?.id },
          { service: 'Mutuelle' },
        ]),
        phrases: 'Un aménagement est souhaité.\nLe service social peut être joint.',
        but: 'Préparer un aménagement',
      };
    },
    apres: (o, s) => ({ ...o, partages: [...o.partages, neDe(s)] }),
  },
  ouvrirDerogation: {
    qui: 'elle',
    champs: ({ parmi, gens }) => ({
      motif: parmi(['article226-14', 'devoirDeProtection', 'danger']),
      raison: 'Un danger immédiat pour une personne.',
      ...parmi<object>([{ seule: true }, { avec: gens['ctr']?.id }, { avec: gens['chef']?.id }]),
      taire: 'Cela le mettrait en danger.',
    }),
    apres: (o, s) => ({ ...o, derogations: [...o.derogations, neeDe(s)] }),
  },
} satisfies Record<string, Geste>;

const neDe = ({ champs, reference, instant }: Suite): PartageDit => ({
  reference,
  objet: texte(champs['genre']),
  destinataire: typeof champs['personne'] === 'string' ? champs['personne'] : null,
  version: 1,
  jusquau: instant + DUREES.dureePartage * HEURE,
  propose: false,
  transmis: false,
  fini: false,
});

const neeDe = ({ champs, reference, instant }: Suite): DerogationDite => ({
  reference,
  avec: typeof champs['avec'] === 'string' ? champs['avec'] : null,
  accord: false,
  fin: instant + DUREES.dureeDerogation * HEURE,
});

/** On a dossier of its own: the share by its recipient, the derogation by those who decide it. */
export const APART = {
  accuserPartage: { qui: 'destinataire', champs: sur },
  donnerAvis: {
    qui: 'avis',
    champs: ({ parmi, oracle }) => ({
      derogation: parmi([...oracle.derogations].reverse())?.reference,
      avis: parmi(['oui', 'oui', 'non']),
    }),
    apres: (o, s) => changerDerogation(o, texte(s.champs['derogation']), { accord: s.champs['avis'] === 'oui' }),
  },
  transmettreExtrait: {
    qui: 'elle',
    champs: ({ parmi, oracle }) => ({
      derogation: parmi([...oracle.derogations].reverse())?.reference,
      a: 'Procureur',
      texte: 'Une personne est en danger chez elle.',
      necessaire: true,
    }),
  },
  relireDerogation: {
    qui: 'encadrement',
    champs: ({ parmi, oracle }) => ({
      derogation: parmi([...oracle.derogations].reverse())?.reference,
      mots: 'Relu, rien à ajouter.',
    }),
  },
  informerDeLaDerogation: {
    qui: 'elle',
    champs: ({ parmi, oracle }) => ({ derogation: parmi([...oracle.derogations].reverse())?.reference }),
  },
  fermerDerogation: {
    qui: 'elle',
    champs: ({ parmi, oracle }) => ({ derogation: parmi([...oracle.derogations].reverse())?.reference }),
    apres: (o, s) => changerDerogation(o, texte(s.champs['derogation']), { fin: s.instant }),
  },
} satisfies Record<string, Geste>;
