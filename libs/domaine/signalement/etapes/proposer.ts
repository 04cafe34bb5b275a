import { ajouter } from '#libs/calendrier/calendrier.js';
import type { Contexte, Decision, Verdict } from '../../acte.js';
import { offreEnCours, type Offre, type Signalement } from '../etat.js';
import { horizonDe } from '../horizon.js';
import { monter } from './echelle.js';

const EN_ROUTE = new Set(['A_ENVOYER', 'EN_COURS', 'DATA_DEBUTE']);

/**
 * §1.1.3 — she makes herself available to the agent. Ends when the offer is really made: a mail handed over and not returned
 * within the réglage, a letter posted, words spoken (T-02). A failed mail is no offer, and the ladder goes on.
 */
export function proposer(s: Signalement, contexte: Contexte): Verdict<Signalement> {
  if (s.offreFaite !== undefined) return { fini: true };
  const offre = offreEnCours(s);
  if (offre === undefined) return attendreUneOffre(s, s.priseEnCharge?.le ?? s.deposeLe, contexte);
  if (offre.courriel === undefined) return { du: constater(s, offre.le, contexte) };
  const courriel = contexte.courriel(offre.courriel);
  if (courriel?.etat === 'ACCEPTE') {
    const constat = ajouter(courriel.maj, s.reglages.attenteRetour, s.territoire);
    return contexte.instant < constat ? { attendre: constat } : { du: constater(s, courriel.maj, contexte) };
  }
  // Still on its way (or decided this very moment): it cannot be made before the réglage has run, so asking then loses nothing and needs no nudge.
  if (courriel === undefined || EN_ROUTE.has(courriel.etat)) {
    return { attendre: ajouter(contexte.instant, s.reglages.attenteRetour, s.territoire) };
  }
  return attendreUneOffre(s, offre.le, contexte);
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
