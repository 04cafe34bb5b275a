import { Reference } from '../../champs.js';
import type { ActeDeDepot, Depot } from '../../naissance.js';
import { refus, type Refus } from '../../erreurs.js';
import type { Volontariat } from '../etat.js';

export class Commencer {
  @Reference({ libelle: 'Où elle travaille' })
  structure!: string;
}

export const sansTexte = refus('SANS_TEXTE', 'Aucun texte ne régit le service social de ce lieu.');

/** Begun by the clock's process for whoever enrolled; she does nothing more for it. */
export const commencer: ActeDeDepot<Volontariat, Commencer> = {
  type: 'volontariat.commencer',
  champs: Commencer,
  sujet: ({ structure }) => ({ structure }),
  decider({ structure }, { profil, territoire }, auteur): Refus | Depot<Volontariat> {
    if (profil === undefined) return sansTexte;
    return {
      etat: { professionnel: auteur.id, territoire, profil: { id: profil.id, version: profil.version }, essais: 0 },
      agent: null,
      lieu: structure,
      tiers: undefined,
      faits: [{ type: 'volontariatCommence', par: 'horloge' }],
    };
  },
};
