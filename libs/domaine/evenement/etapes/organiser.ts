import { ajouter } from '#libs/calendrier/calendrier.js';
import type { Contexte } from '../../acte.js';
import type { Verdict } from '../../noun.js';
import { autour } from '../agir.js';
import { composer } from '../courriels/composer.js';
import { estClos, type Evenement } from '../etat.js';
import { plusTard } from './faire-confirmer.js';

/** A service in difficulty, a change: the conseiller takes it up in her own time; unanswered, the next of the line hears of it (T-35). */
export function organiser(e: Evenement, contexte: Contexte): Verdict<Evenement> {
  if (estClos(e) || e.charge !== undefined) return { fini: true };
  const { instant } = contexte;
  const dernier = e.appels.at(-1)?.le ?? e.demande?.le ?? instant;
  const suivant = ajouter(dernier, e.reglages.accuse, e.territoire);
  if (instant < suivant) return { attendre: suivant };
  const deja = new Set(e.appels.map((a) => a.personne));
  const prochain = autour(contexte).echelle.find(
    (b) => !b.absente && b.nature !== 'assistant' && !deja.has(b.personne),
  );
  if (prochain === undefined) return { attendre: plusTard(instant) };
  const { personne, rang } = prochain;
  return {
    du: {
      etat: { ...e, repond: personne, appels: [...e.appels, { personne, rang, tour: e.tour, le: instant }] },
      faits: [{ type: 'barreauAppele', par: 'horloge', rang, tour: e.tour }],
      courriels: [composer('interventionDemandee', { pour: personne, exercice: false })],
      taches: [{ cle: `interventionDemandee:${personne}`, nature: 'interventionDemandee', pour: personne }],
    },
  };
}
