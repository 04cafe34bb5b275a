import { ajouter } from '#libs/calendrier/calendrier.js';
import type { Duree } from '#libs/reglementation/duree.js';
import { contenuOu } from '#libs/reglementation/regle.js';
import { fuseau } from '#libs/calendrier/territoires.js';
import type { CourrielADeposer } from '../courriel.js';
import { composer } from './courriels/composer.js';
import type { Signalement } from './etat.js';

/** For the accountable professional to acknowledge: shorter when the referrer says that it cannot wait. */
export function delaiDAccuse({ pressante, reglages }: Pick<Signalement, 'pressante' | 'reglages'>): Duree {
  return pressante === true ? reglages.accusePressant : reglages.accuse;
}

/** Names the accountable professional of a round and tells her; from now on the ladder counts. */
export function confier(
  s: Signalement,
  titulaire: string,
  instant: string,
): { etat: Signalement; courriels: CourrielADeposer[] } {
  const suite =
    contenuOu(s.profil.ligneTechnique, []).find((e) => e.nature !== 'assistant')?.libelle ?? 'la ligne technique';
  return {
    etat: { ...s, titulaire, echelle: { quoi: 'accuse', depuis: instant, appels: [], confieeA: titulaire } },
    courriels: [
      composer('nouvelleAffaire', {
        pour: titulaire,
        numero: String(s.tour),
        donnees: {
          avant: ajouter(instant, delaiDAccuse(s), s.territoire),
          ensuite: suite,
          fuseau: fuseau(s.territoire),
        },
      }),
    ],
  };
}
