import { Reference } from '../../champs.js';
import type { ActeDeDepot, Depot } from '../../naissance.js';
import { refus, type Refus } from '../../erreurs.js';
import type { VeilleAstreinte } from '../etat.js';

export class Commencer {
  @Reference({ libelle: 'Le lieu dont on veille la liste' })
  structure!: string;
}

export const sansConseillere = refus(
  'SANS_CONSEILLERE',
  'Personne ne dirige la ligne technique de ce lieu : sa liste d’astreinte n’aurait personne à prévenir.',
);

/** Begun by the clock's process for each place that has a list, or that a conseiller technique leads. */
export const commencer: ActeDeDepot<VeilleAstreinte, Commencer> = {
  type: 'veilleAstreinte.commencer',
  champs: Commencer,
  sujet: ({ structure }) => ({ structure }),
  decider({ structure }, { ligne, profil, territoire }, auteur): Refus | Depot<VeilleAstreinte> {
    if (profil === undefined || !ligne.some((e) => e.nature !== 'assistant' && e.personne === auteur.id))
      return sansConseillere;
    return {
      etat: {
        conseillere: auteur.id,
        territoire,
        profil: { id: profil.id, version: profil.version },
        dits: [],
        aCombler: null,
      },
      agent: null,
      lieu: structure,
      tiers: undefined,
      faits: [{ type: 'veilleCommencee', par: 'horloge' }],
    };
  },
};
