import type { Acte, Decision } from '../../acte.js';
import type { Refus } from '../../erreurs.js';
import { composer } from '../courriels/composer.js';
import { deLaLigne, siClos } from '../agir.js';
import { estDemande, premiere, type Evenement } from '../etat.js';
import { dejaPris, pasEncoreDemande } from '../refus.js';

export class PrendreEnCharge {}

/**
 * A named human takes charge, and only that ends the calls: a mail that was handed over, or a link that a scanner opened, does not. It
 * is a lease: if nothing follows it comes back to the ladder.
 */
export const prendreEnCharge: Acte<Evenement, PrendreEnCharge> = {
  type: 'evenement.prendreEnCharge',
  champs: PrendreEnCharge,
  porte: 'evenement',
  qui: deLaLigne,
  decider(e, _champs, { instant }, auteur): Refus | Decision<Evenement> {
    const clos = siClos(e);
    if (clos !== undefined) return clos;
    if (!estDemande(e)) return pasEncoreDemande;
    if (e.charge !== undefined) return dejaPris;
    const famille = e.type === 'decesAgent' && e.sorte === 'evenement';
    return {
      etat: { ...e, charge: { par: auteur.id, le: instant, avance: instant }, charges: e.charges + 1 },
      faits: [{ type: 'evenementPrisEnCharge', par: auteur.id }],
      courriels: quiDemande(e)
        .filter((pour) => pour !== auteur.id)
        .map((pour) => composer('evenementPrisEnCharge', { pour, exercice: false })),
      // The family is offered help by the ordinary road, with its own accord, apart from all that is done for the team
      taches: famille ? [{ cle: 'proposerALaFamille', nature: 'proposerALaFamille', pour: auteur.id }] : [],
      tachesFaites: ['evenementAPrendre', 'evenementSansPersonne', 'interventionDemandee'],
    };
  },
};

/** Whoever declared and whoever asked are told once that somebody has it; a drill tells nobody outside the service. */
function quiDemande(e: Evenement): string[] {
  if (e.sorte === 'exercice' || e.charges > 0) return [];
  return [...new Set([premiere(e).par, ...(e.demande === undefined ? [] : [e.demande.par])])];
}
