import { ajouter } from '#libs/calendrier/calendrier.js';
import type { Contexte } from '../../acte.js';
import type { Verdict } from '../../noun.js';
import { autour } from '../agir.js';
import { composer } from '../courriels/composer.js';
import { estClos, type Evenement } from '../etat.js';
import { demandeurs } from '../regle.js';

/**
 * A draft waits for whom the text names (T-32): the nearest were asked at once, those above are asked one after the other; when they are
 * all silent the conseiller technique hears that a draft waits, and telephones. Nothing is deployed meanwhile, and individual help is not
 * held back.
 */
export function faireConfirmer(e: Evenement, contexte: Contexte): Verdict<Evenement> {
  if (e.demande !== undefined || estClos(e)) return { fini: true };
  const { instant } = contexte;
  const dernier = e.demandesDeConfirmation.at(-1);
  if (dernier !== undefined) {
    const suivant = ajouter(dernier.le, e.urgent ? e.reglages.echelonEvenement : e.reglages.accuse, e.territoire);
    if (instant < suivant) return { attendre: suivant };
  }
  const { roles } = demandeurs(e.profil, e.reglages);
  const deja = new Set(e.demandesDeConfirmation.map((d) => d.personne));
  const restent = autour(contexte).encadrants.filter((c) => roles.includes(c.role) && !deja.has(c.personne));
  const pres = Math.min(...restent.map((c) => c.distance));
  const suivants = restent.filter((c) => c.distance === pres).map((c) => c.personne);
  if (suivants.length === 0 && e.brouillonDit !== undefined) return { attendre: plusTard(instant) };
  if (suivants.length === 0)
    return {
      du: {
        etat: { ...e, brouillonDit: instant },
        faits: [{ type: 'brouillonSansReponse', par: 'horloge' }],
        courriels: [composer('brouillonSansReponse', { pour: e.repond, exercice: false })],
        taches: [{ cle: 'brouillonSansReponse', nature: 'brouillonSansReponse', pour: e.repond }],
      },
    };
  return {
    du: {
      etat: {
        ...e,
        demandesDeConfirmation: [
          ...e.demandesDeConfirmation,
          ...suivants.map((personne) => ({ personne, le: instant })),
        ],
      },
      faits: [{ type: 'confirmationDemandee', par: 'horloge' }],
      courriels: suivants.map((pour) => composer('evenementAConfirmer', { pour, numero: '1', exercice: false })),
      taches: suivants.map((pour) => ({ cle: `evenementAConfirmer:${pour}`, nature: 'evenementAConfirmer', pour })),
    },
  };
}

const JOURS_30_MS = 30 * 86_400_000;

/** Nothing is due by the clock any more: it is asked again once a month. */
export const plusTard = (instant: string): string => new Date(Date.parse(instant) + JOURS_30_MS).toISOString();
