import type { Contexte, Decision } from '../../acte.js';
import type { Verdict } from '../../noun.js';
import { rappeler } from '../actes/rendre.js';
import { autour } from '../agir.js';
import { composer } from '../courriels/composer.js';
import { estPartie } from '../equipe.js';
import { estClos, type Evenement } from '../etat.js';
import { demarrer, finDuBail, prochainAppel, prochainBarreau } from '../ligne.js';

/**
 * Until a named human takes charge: rung after rung, an empty or absent one skipped at once; at the end the telephone list stands on the
 * screen and the whole ladder is called again after each réglage. Whoever took charge has a lease, and it comes back if nothing follows
 * (design §1.5).
 */
export function appelerLaLigne(e: Evenement, contexte: Contexte): Verdict<Evenement> {
  if (!e.urgent || estClos(e)) return { fini: true };
  const { instant } = contexte;
  if (e.charge !== undefined) {
    const fin = finDuBail(e);
    if (fin === undefined) return { fini: true };
    if (estPartie(e, autour(contexte))) return { du: revenir(e, contexte, e.charge.par) };
    return instant < fin ? { attendre: fin } : bailPasse(e, contexte);
  }
  const suivant = prochainAppel(e);
  if (suivant !== undefined && instant < suivant) return { attendre: suivant };
  return { du: e.epuiseLe === undefined ? barreauSuivant(e, contexte) : nouveauTour(e, contexte) };
}

/** A lease that ran out has run out for whoever acts, whether or not the clock was there (design §4, rule 1). */
export function bailPasse(e: Evenement, contexte: Contexte): Verdict<Evenement> {
  const fin = e.urgent && !estClos(e) ? finDuBail(e) : undefined;
  if (e.charge === undefined || fin === undefined || contexte.instant < fin) return { fini: true };
  return { du: revenir(e, contexte, e.charge.par) };
}

function barreauSuivant(e: Evenement, contexte: Contexte): Decision<Evenement> {
  const { instant } = contexte;
  const { echelle } = autour(contexte);
  if (prochainBarreau(e, echelle).length === 0)
    return {
      etat: { ...e, epuiseLe: instant },
      faits: [{ type: 'echelleEpuisee', par: 'horloge', tour: e.tour }],
      taches: [{ cle: `evenementSansPersonne:${e.tour}`, nature: 'evenementSansPersonne', pour: null }],
    };
  const { suite, ...effets } = demarrer(e, echelle, instant);
  return {
    etat: { ...e, ...suite },
    faits: [{ type: 'barreauAppele', par: 'horloge', rang: suite.appels?.at(-1)?.rang ?? 0, tour: e.tour }],
    ...effets,
  };
}

function nouveauTour({ epuiseLe: _fin, sans: _rendue, ...e }: Evenement, contexte: Contexte): Decision<Evenement> {
  return barreauSuivant({ ...e, tour: e.tour + 1 }, contexte);
}

/** It comes back to the ladder: nothing followed, or whoever had it is away. */
export function revenir(e: Evenement, contexte: Contexte, qui: string): Decision<Evenement> {
  const suite = rappeler(e, contexte.instant, autour(contexte).echelle, qui);
  return {
    ...suite,
    faits: [{ type: 'bailEchu', par: 'horloge' }],
    courriels: [
      ...(suite.courriels ?? []),
      composer('chargeRevenue', { pour: qui, numero: String(e.tour), exercice: e.sorte === 'exercice' }),
    ],
  };
}
