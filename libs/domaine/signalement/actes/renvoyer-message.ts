import { horsSilence } from '#libs/calendrier/calendrier.js';
import type { Acte, Decision } from '../../acte.js';
import { tient } from '../../continuite.js';
import { refus, type Refus } from '../../erreurs.js';
import { offreEnCours, type Offre, type Signalement } from '../etat.js';

export class RenvoyerMessage {}

export const rienARenvoyer = refus(
  'RIEN_A_RENVOYER',
  'Ce message n’est pas à renvoyer : il est arrivé, il est revenu, ou il est encore en route.',
);

const EN_DOUTE = new Set(['INCERTAIN', 'ABANDON']);

/**
 * « Renvoyer le même message »: the offer that the relay did not confirm leaves once more, by her click only, with the same
 * Message-ID (T-09: by itself it would be a second offer). If the agent has answered, it had arrived: nothing leaves, and time
 * passes as if it had.
 */
export const renvoyerMessage: Acte<Signalement, RenvoyerMessage> = {
  type: 'signalement.renvoyerMessage',
  champs: RenvoyerMessage,
  qui: tient,
  decider(s, _champs, contexte, auteur): Refus | Decision<Signalement> {
    const { instant } = contexte;
    const offre = offreEnCours(s);
    const cle = offre?.courriel;
    if (offre === undefined || cle === undefined || offre.retenue === true) return rienARenvoyer;
    if (s.closLe !== undefined || s.offreFaite !== undefined || !EN_DOUTE.has(contexte.courriel(cle)?.etat ?? ''))
      return rienARenvoyer;
    const le = horsSilence(instant, s.reglages.silence, s.territoire);
    const { echelle: _finie, ...reste } = s;
    const repartie: Offre = { ...offre, le, ...(s.reponse === undefined ? {} : { retenue: true as const }) };
    return {
      etat: { ...reste, offres: s.offres.map((o) => (o === offre ? repartie : o)) },
      faits: [{ type: 'messageRenvoye', par: auteur.id, numero: offre.numero }],
      tachesFaites: ['offreAVerifier', 'ligneEpuisee'],
      ...(s.reponse === undefined ? { courrielsRenvoyes: [{ cle, pasAvant: le }] } : {}),
    };
  },
};
