import { horsSilence } from '#libs/calendrier/calendrier.js';
import { estOuvre, premierJourOuvre } from '#libs/calendrier/feries.js';
import { debutDeJour, jourLocal } from '#libs/calendrier/journee.js';
import { fuseau } from '#libs/calendrier/territoires.js';
import { direJour } from '../../courriels/dates.js';
import type { Accompagnement } from '../etat.js';

type Lieu = Pick<Accompagnement, 'territoire'>;

/** What is wrong with a day by which something is to be done: past, or not a jour ouvré where he works. */
export function problemeDuJour({ territoire }: Lieu, jour: string, instant: string): string | undefined {
  if (jour < jourLocal(instant, territoire)) return 'Ce jour est passé. Donnez un jour à venir.';
  if (estOuvre(jour, territoire)) return undefined;
  const suivant = premierJourOuvre(jour, territoire);
  const dire = (j: string): string => direJour(debutDeJour(j, territoire), fuseau(territoire));
  return `Le ${dire(jour)} n’est pas un jour ouvré. Le prochain est le ${dire(suivant)} (${suivant}).`;
}

/** The first jour ouvré from this instant on, as a local day. */
export const jourOuvreDepuis = (instant: string, { territoire }: Lieu): string =>
  premierJourOuvre(jourLocal(instant, territoire), territoire);

/** The morning of the jour ouvré before a day, out of quiet hours (ISO UTC). */
export function matinDeLaVeille(jour: string, a: Pick<Accompagnement, 'territoire' | 'reglages'>): string {
  let veille = jour;
  do veille = jourAvant(veille);
  while (!estOuvre(veille, a.territoire));
  return horsSilence(debutDeJour(veille, a.territoire), a.reglages.silence, a.territoire);
}

const UN_JOUR_MS = 86_400_000;
const jourAvant = (jour: string): string =>
  new Date(Date.parse(`${jour}T00:00:00Z`) - UN_JOUR_MS).toISOString().slice(0, 10);
