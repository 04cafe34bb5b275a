import { ajouter } from '#libs/calendrier/calendrier.js';
import type { Contexte, Decision } from '../../acte.js';
import type { Verdict } from '../../noun.js';
import { appelleUneOffre, offreEnCours, type Offre, type Signalement } from '../etat.js';
import { horizonDe } from '../horizon.js';
import { monter } from './echelle.js';

const EN_ROUTE = new Set(['A_ENVOYER', 'EN_COURS', 'DATA_DEBUTE']);
const REMISE_PROMPTE_MS = 60_000;

/**
 * §1.1.3 — she makes herself available to the agent. Ends when the offer is really made: a mail handed over and not returned
 * within the réglage, a letter posted, words spoken (T-02). A failed mail is no offer, and the ladder goes on.
 */
export function proposer(s: Signalement, contexte: Contexte): Verdict<Signalement> {
  if (s.offreFaite !== undefined || s.closLe !== undefined || !appelleUneOffre(s)) return { fini: true };
  const offre = offreEnCours(s);
  if (offre === undefined) return attendreUneOffre(s, s.priseEnCharge?.le ?? s.deposeLe, contexte);
  const apres = (instant: string): string => ajouter(instant, s.reglages.attenteRetour, s.territoire);
  if (offre.retenue === true) {
    // The agent had answered already, so nothing left: it counts at the very instant at which a mail would have (design §1.1)
    return contexte.instant < apres(offre.le)
      ? { attendre: apres(offre.le) }
      : { du: constater(s, offre.le, contexte) };
  }
  if (offre.courriel === undefined) return { du: constater(s, offre.le, contexte) };
  const courriel = contexte.courriel(offre.courriel);
  if (courriel?.etat === 'ACCEPTE') {
    const constat = apres(departDuDelai(offre, courriel.maj));
    return contexte.instant < constat ? { attendre: constat } : { du: constater(s, courriel.maj, contexte) };
  }
  // Still on its way (or decided this very moment): it cannot be made before the réglage has run, so asking then loses nothing and needs no nudge.
  if (courriel === undefined || EN_ROUTE.has(courriel.etat)) {
    return { attendre: contexte.instant < apres(offre.le) ? apres(offre.le) : apres(contexte.instant) };
  }
  return attendreUneOffre(s, offre.le, contexte);
}

/** Handed over at once, a mail counts from the act itself: how quick the pump was that day must not shape what the clock does. */
function departDuDelai({ le }: Offre, accepteLe: string): string {
  return Date.parse(accepteLe) - Date.parse(le) <= REMISE_PROMPTE_MS ? le : accepteLe;
}

function attendreUneOffre(s: Signalement, depuis: string, contexte: Contexte): Verdict<Signalement> {
  return monter(s, s.echelle ?? { quoi: 'proposition', depuis, appels: [] }, contexte);
}

/** The horizon runs from the offer itself, not from the moment at which the clock noticed it. */
function constater(s: Signalement, le: string, { instant }: Contexte): Decision<Signalement> {
  const { echelle: _finie, ...reste } = s;
  return {
    etat: { ...reste, offreFaite: { le, constateeLe: instant }, horizon: s.horizon ?? horizonDe(s, le) },
    faits: [{ type: 'offreFaite', par: 'horloge', voie: (offreEnCours(s) as Offre).voie }],
    tachesFaites: ['adresseAVerifier', 'offreAVerifier', 'ligneEpuisee'],
  };
}
