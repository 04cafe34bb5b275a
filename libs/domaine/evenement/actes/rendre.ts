import type { Acte, Decision } from '../../acte.js';
import { refus, type Refus } from '../../erreurs.js';
import { autour, siClos } from '../agir.js';
import type { Evenement } from '../etat.js';
import { demarrer } from '../ligne.js';
import { pasDeCharge } from '../refus.js';

export class Rendre {}

export const equipeEnRoute = refus(
  'EQUIPE_APPELEE',
  'Une équipe est appelée : l’événement ne peut plus être rendu sans relais. Proposez le rôle de pilote, ou demandez à une autre conseillère de reprendre.',
);

/** She cannot go on: the ladder is called anew in this very transaction, she herself aside. */
export const rendre: Acte<Evenement, Rendre> = {
  type: 'evenement.rendre',
  champs: Rendre,
  porte: 'evenement',
  qui: (auteur, e) => e.charge?.par === auteur.id,
  decider(e, _champs, contexte, auteur): Refus | Decision<Evenement> {
    const clos = siClos(e);
    if (clos !== undefined) return clos;
    if (e.charge === undefined) return pasDeCharge;
    if (e.deploiements.length > 0) return equipeEnRoute;
    return {
      ...rappeler(e, contexte.instant, autour(contexte).echelle, auteur.id),
      faits: [{ type: 'chargeRendue', par: auteur.id }],
    };
  },
};

/** The charge is nobody's any more: the ladder begins anew from its first rung, without whoever held it until the next round. */
export function rappeler(
  { charge: _rendue, epuiseLe: _fin, ...e }: Evenement,
  instant: string,
  echelle: Parameters<typeof demarrer>[1],
  sauf: string,
): Pick<Decision<Evenement>, 'etat' | 'courriels' | 'taches'> {
  const neuf: Evenement = { ...e, tour: e.tour + 1, sans: sauf };
  const { suite, ...effets } = demarrer(neuf, echelle, instant);
  return { etat: { ...neuf, ...suite }, ...effets };
}
