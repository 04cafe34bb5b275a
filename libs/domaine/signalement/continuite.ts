import type { Contexte, Decision } from '../acte.js';
import type { Continuite } from '../continuite.js';
import type { Signalement } from './etat.js';

/**
 * What an absence of its holder makes of a matter: what a professional established; else the referrer's word that it cannot wait; else,
 * as long as no professional has looked at it, nobody knows that it can.
 */
export function continuiteDe(s: Signalement): Continuite {
  const interim = s.interims?.at(-1);
  if (s.closLe !== undefined || s.nonRecevable !== undefined) return { caractere: null, avere: false, interim };
  if (s.caractere !== undefined) return { caractere: s.caractere.quoi, avere: true, interim };
  if (s.pressante === true) return { caractere: 'urgence', avere: false, interim };
  return { caractere: s.priseEnCharge === undefined ? 'nouvelle' : null, avere: false, interim };
}

/**
 * The matter changes hands for an absence: written once for each absence and person. Its delays go on running: what remained of
 * them is what remains for whoever takes it.
 * @returns undefined: it is already so
 */
export function passer(s: Signalement, { absence, tenante, instant }: Contexte): Decision<Signalement> | undefined {
  if (absence === null || s.closLe !== undefined) return undefined;
  const personne = tenante === s.titulaire ? null : tenante;
  const dernier = s.interims?.at(-1);
  if (dernier?.absence === absence.absence && dernier.personne === personne) return undefined;
  const interim = { absence: absence.absence, personne, depuis: instant };
  return {
    etat: { ...s, interims: [...(s.interims ?? []), interim] },
    faits: [{ type: 'passeALInterim', par: 'horloge', tenue: personne !== null }],
  };
}
