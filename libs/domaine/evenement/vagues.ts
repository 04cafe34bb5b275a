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

/** Once the modalités stand: those of the team who had accepted before are told that they are expected. */
export function attendus(e: Evenement, contexte: Contexte): CourrielADeposer[] {
  const numero = e.modalites?.le ?? '';
  return retenus(e, autour(contexte).appels).map((pour) =>
    composer('equipeAttendue', { pour, numero, exercice: e.sorte === 'exercice' }),
  );
}
