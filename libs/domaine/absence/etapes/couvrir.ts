import { ajouter } from '#libs/calendrier/calendrier.js';
import type { Contexte, Decision } from '../../acte.js';
import type { Verdict } from '../../noun.js';
import { composer } from '../courriels/composer.js';
import { finirLaPassation } from '../depart/passation.js';
import { estFinie, type AbsenceProfessionnel } from '../etat.js';
import { etendue, lignesDe } from '../periode.js';
import { suite } from '../suite.js';
import { relire } from './relire.js';
import { voirLeTrou } from './trou.js';

/**
 * Until its first jour ouvré: a hole that can be seen ahead is said to whoever must fill it; then, at that instant, whoever stands in
 * is told. She holds already what is hers: the record said so without the clock.
 */
export function couvrir(a: AbsenceProfessionnel, contexte: Contexte): Verdict<AbsenceProfessionnel> {
  const { instant, couverture } = contexte;
  if (estFinie(a) || a.annonce !== undefined) return { fini: true };
  const passation = finirLaPassation(a, contexte);
  if (passation !== undefined) return passation;
  const relue = relire(a, contexte);
  if (relue !== undefined) return { du: relue };
  const quand = etendue(lignesDe(a, instant));
  if (quand === undefined) return { du: sansEffet(a, instant) };
  const trou = voirLeTrou(a, contexte);
  if (trou !== undefined) return { du: trou };
  if (instant < quand.effet)
    return { attendre: plusTot(quand.effet, ajouter(instant, a.reglages.veilleContinuite, a.territoire)) };
  return { du: annoncer(a, couverture?.tenante ?? null, instant) };
}

/** Only days on which nobody works: nothing is owed, nothing is handed back. */
function sansEffet(a: AbsenceProfessionnel, instant: string): Decision<AbsenceProfessionnel> {
  const etat = { ...a, annuleeLe: instant };
  return { etat, faits: [{ type: 'absenceSansEffet', par: 'horloge' }], absence: suite(etat, instant) };
}

/** To whoever stands in from now on: one message, whatever the number of matters. */
export function annoncer(
  a: AbsenceProfessionnel,
  personne: string | null,
  instant: string,
): Decision<AbsenceProfessionnel> {
  return {
    etat: { ...a, annonce: { personne, le: instant } },
    faits: [{ type: 'continuiteCommencee', par: 'horloge', tenue: personne !== null }],
    courriels: personne === null ? [] : [composer('interimCommence', { pour: personne, numero: instant, donnees: {} })],
  };
}

export const plusTot = (a: string, b: string): string => (a < b ? a : b);
