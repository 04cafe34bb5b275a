import type { Accompagnement } from '../etat.js';
import type { Action } from './etat.js';
import type { Champs } from './fusion.js';
import { problemeDuJour } from './jours.js';
import { genresDe } from './regles.js';

/** A line as a form sends it. */
export const champsDeLaLigne = ({ quoi, qui, echeance, genre = '' }: Action): Champs => ({
  quoi,
  qui,
  echeance,
  genre,
});

/** What cannot be written in a line: a day that is not a jour ouvré, a kind that his text does not have or that is missing. */
export function problemesDeLaLigne(
  a: Accompagnement,
  ligne: { echeance?: string | undefined; genre?: string | undefined },
  instant: string,
): Record<string, string[]> | undefined {
  const genres = genresDe(a.profil);
  const range = Object.keys(genres).length > 0;
  const jour = ligne.echeance === undefined ? undefined : problemeDuJour(a, ligne.echeance, instant);
  const manque = 'genre' in ligne && range && !Object.hasOwn(genres, ligne.genre ?? '');
  const enTrop = !range && ligne.genre !== undefined;
  const problemes = {
    ...(jour === undefined ? {} : { echeance: [jour] }),
    ...(manque ? { genre: [`Choisissez la nature de cette action : ${Object.values(genres).join(' ; ')}.`] } : {}),
    ...(enTrop ? { genre: ['Le texte de cet agent ne range pas les actions : laissez ce champ vide.'] } : {}),
  };
  return Object.keys(problemes).length === 0 ? undefined : problemes;
}
