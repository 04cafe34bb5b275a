import { ajouter } from '#libs/calendrier/calendrier.js';
import type { Decision } from '../acte.js';
import type { CourrielADeposer } from '../courriel.js';
import { composer } from './courriels/composer.js';
import type { Barreau } from './equipe.js';
import type { AppelDeLigne, Evenement } from './etat.js';

/** Those of the next rung who are there and were not called in this round; an empty or absent rung is skipped at once. */
export function prochainBarreau(
  e: Pick<Evenement, 'appels' | 'tour' | 'sans'>,
  echelle: readonly Barreau[],
): Barreau[] {
  const deja = new Set(e.appels.filter((a) => a.tour === e.tour).map((a) => a.personne));
  const restent = echelle.filter(
    (b) => !b.absente && b.personne !== e.sans && !deja.has(b.personne) && b.nature !== 'assistant',
  );
  const rang = Math.min(...restent.map((b) => b.rang));
  return restent.filter((b) => b.rang === rang);
}

/** The calls of one rung and their mails, content-free; nobody is called twice by one rung. */
export function appeler(
  e: Pick<Evenement, 'appels' | 'tour' | 'sorte' | 'charges'>,
  barreau: readonly Barreau[],
  instant: string,
): { appels: readonly AppelDeLigne[]; courriels: CourrielADeposer[] } {
  const nouveaux = barreau.map(({ personne, rang }) => ({ personne, rang, tour: e.tour, le: instant }));
  return {
    appels: [...e.appels, ...nouveaux],
    courriels: nouveaux.map(({ personne }) =>
      composer('appelDeLigne', { pour: personne, numero: String(e.tour), exercice: e.sorte === 'exercice' }),
    ),
  };
}

/** When the next rung is called, or the ladder anew once its end was reached; undefined: nobody was called yet in this round. */
export function prochainAppel(e: Evenement): string | undefined {
  if (e.epuiseLe !== undefined) return ajouter(e.epuiseLe, e.reglages.rappelTelephone, e.territoire);
  const dernier = e.appels.findLast((a) => a.tour === e.tour);
  return dernier === undefined ? undefined : ajouter(dernier.le, e.reglages.echelonEvenement, e.territoire);
}

/** Until when whoever took charge has to let something follow; undefined: nothing can come back any more. */
export function finDuBail(e: Evenement): string | undefined {
  if (e.charge === undefined || e.deploiements.length > 0) return undefined;
  return ajouter(e.charge.avance, e.reglages.bailCharge, e.territoire);
}

/** Asked for: the first rung is called in the same transaction, without waiting for any clock (design §4). */
export function demarrer(
  e: Evenement,
  echelle: readonly Barreau[],
  instant: string,
): Pick<Decision<Evenement>, 'courriels' | 'taches'> & { suite: Partial<Evenement> } {
  const barreau = prochainBarreau(e, echelle);
  const { appels, courriels } = appeler(e, barreau, instant);
  const repond = barreau[0]?.personne ?? e.repond;
  return {
    suite: { appels, repond },
    courriels,
    taches: barreau.map(({ personne }) => ({
      cle: `evenementAPrendre:${e.tour}:${personne}`,
      nature: 'evenementAPrendre',
      pour: personne,
    })),
  };
}
