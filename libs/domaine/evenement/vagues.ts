import type { Contexte } from '../acte.js';
import type { CourrielADeposer } from '../courriel.js';
import { autour } from './agir.js';
import { composer } from './courriels/composer.js';
import { retenus } from './equipe.js';
import type { Evenement } from './etat.js';

interface Vague {
  etat: Evenement;
  numero: number;
  appeles: string[];
  courriels: CourrielADeposer[];
}

/**
 * Calls one wave of volunteers, all at once; nobody who was called already, nor whoever leads. When a wave has nobody the next one is
 * called at once: an empty step is skipped.
 */
export function vaguer(e: Evenement, contexte: Contexte, numero: number): Vague {
  const { volontaires, appels } = autour(contexte);
  const deja = new Set([...appels.map((a) => a.personne), e.charge?.par]);
  const libres = volontaires.filter((v) => !deja.has(v.personne));
  const siens = libres.filter((v) => v.vague === numero);
  if (siens.length === 0 && libres.some((v) => v.vague > numero)) return vaguer(e, contexte, numero + 1);
  const appeles = siens.map((v) => v.personne);
  return {
    etat: { ...e, vague: { numero, le: contexte.instant } },
    numero,
    appeles,
    courriels: appeles.map((pour) => composer('appelDEquipe', { pour, exercice: e.sorte === 'exercice' })),
  };
}

/**
 * Those who accepted are told that they are expected, once the modalités stand; when more people are asked for, those of the reserve
 * who are now of the team.
 */
export function attendus(e: Evenement, contexte: Contexte, avant: Evenement): CourrielADeposer[] {
  if (e.modalites === undefined) return [];
  const { appels } = autour(contexte);
  const deja = avant.modalites === undefined ? [] : retenus(avant, appels);
  return retenus(e, appels)
    .filter((p) => !deja.includes(p))
    .map((pour) => composer('equipeAttendue', { pour, numero: contexte.instant, exercice: e.sorte === 'exercice' }));
}
