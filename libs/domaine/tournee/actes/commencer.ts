import { prochaineHeure } from '#libs/calendrier/calendrier.js';
import { Reference } from '../../champs.js';
import type { ActeDeDepot, Depot } from '../../naissance.js';
import { refus, type Refus } from '../../erreurs.js';
import type { Tournee } from '../etat.js';

export class Commencer {
  @Reference({ libelle: 'Où elle travaille' })
  structure!: string;
}

export const sansTournee = refus(
  'SANS_TOURNEE',
  'Le réglage local ne prévoit pas de message du matin ici, ou cette personne n’y tient aucun poste.',
);

/** Begun by the clock's process for whoever holds a post; she does nothing for it. */
export const commencer: ActeDeDepot<Tournee, Commencer> = {
  type: 'tournee.commencer',
  champs: Commencer,
  sujet: ({ structure }) => ({ structure }),
  decider({ structure }, { instant, ligne, profil, reglages, territoire }, auteur): Refus | Depot<Tournee> {
    const heure = reglages.heureDuMatin;
    if (heure === null || profil === undefined || !ligne.some((e) => e.personne === auteur.id)) return sansTournee;
    return {
      etat: {
        professionnel: auteur.id,
        territoire,
        heure,
        profil: { id: profil.id, version: profil.version },
        prochaineLe: prochaineHeure(instant, heure, territoire),
      },
      agent: null,
      lieu: structure,
      tiers: undefined,
      faits: [{ type: 'tourneeCommencee', par: 'horloge' }],
    };
  },
};
