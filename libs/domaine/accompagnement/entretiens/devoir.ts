import { cloture, type Accompagnement } from '../etat.js';
import { enCours } from './etat.js';

/** What waits for her about their meetings: his wish for other times, or to note what became of one. Nothing of it is a fault of his. */
export type AVoir = 'autresMoments' | 'aNoter';

export function aVoir(a: Pick<Accompagnement, 'entretiens' | 'clotures'>, instant: string): AVoir[] {
  if (cloture(a) !== undefined) return [];
  const quoi = a.entretiens
    .filter(enCours)
    .flatMap((e): AVoir[] =>
      e.autres !== undefined
        ? ['autresMoments']
        : e.retenu !== undefined && e.retenu.debut <= instant
          ? ['aNoter']
          : [],
    );
  return [...new Set(quoi)];
}
