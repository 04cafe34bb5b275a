import { Case } from '../../../champs.js';
import type { ActeDeFiliation } from '../../../naissance.js';
import { horizonPasse, offreEnCours, type Signalement } from '../../../signalement/etat.js';
import { propositionTerminee } from '../../../signalement/actes/repondre.js';
import type { Accompagnement } from '../../etat.js';
import { mots } from '../mots.js';
import { naitreDuSignalement } from '../naitre.js';

export class Accepter {
  @Case({ libelle: mots.accompagnement.phrase, exige: 'cochez cette case si vous êtes d’accord.' })
  accord!: boolean;
}

/**
 * The agent agrees to be accompanied (mef-2016 §1.1.3: only in agreement with him, R-076); no default, no acceptance by delay. His
 * yes to talking is not yet this accord (T-10). It counts after login or with the code of his letter.
 */
export const accepter: ActeDeFiliation<Accompagnement, Signalement, Accepter> = {
  type: 'accompagnement.accepter',
  champs: Accepter,
  qui: (auteur, s) => s.agent === auteur.id && (offreEnCours(s) !== undefined || s.origine.luiMeme),
  sujet: ({ agent }) => ({ personne: agent ?? undefined }),
  decider(s, _champs, { source, depot }, auteur) {
    const voie = auteur.parCode === true ? 'code' : 'connecte';
    if (horizonPasse(s, source.instant)) return propositionTerminee;
    return naitreDuSignalement(s, { valeur: 'oui', voie, par: auteur.id }, source, depot);
  },
};
