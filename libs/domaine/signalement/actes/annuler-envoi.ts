import type { Acte, Decision } from '../../acte.js';
import { tient } from '../../continuite.js';
import { refus, type Refus } from '../../erreurs.js';
import { offreEnCours, type Signalement } from '../etat.js';

export class AnnulerEnvoi {}

export const tropTard = refus(
  'TROP_TARD_POUR_ANNULER',
  'Ce message est déjà parti, ou n’a jamais été prévu : il ne peut plus être annulé.',
);

/** She takes back a message that has not left yet (mission-anchors F3). The offer does not exist, and the ladder counts again. */
export const annulerEnvoi: Acte<Signalement, AnnulerEnvoi> = {
  type: 'signalement.annulerEnvoi',
  champs: AnnulerEnvoi,
  qui: tient,
  decider(s, _champs, contexte, auteur): Refus | Decision<Signalement> {
    const { instant } = contexte;
    const offre = offreEnCours(s);
    if (offre === undefined || s.offreFaite !== undefined || instant >= offre.le) return tropTard;
    if (offre.courriel !== undefined && contexte.courriel(offre.courriel)?.etat !== 'A_ENVOYER') return tropTard;
    const { horizon: _plus, ...reste } = s;
    const offres = s.offres.map((o) => (o === offre ? { ...o, annulee: true as const } : o));
    const depuis = s.priseEnCharge?.le ?? s.deposeLe;
    return {
      etat: { ...reste, offres, rappelsPrevus: [], echelle: { quoi: 'proposition', depuis, appels: [] } },
      faits: [{ type: 'envoiAnnule', par: auteur.id, numero: offre.numero }],
      ...(offre.courriel === undefined ? {} : { courrielsAnnules: [offre.courriel] }),
    };
  },
};
