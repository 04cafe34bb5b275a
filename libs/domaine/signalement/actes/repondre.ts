import { Choix } from '../../champs.js';
import type { Acte, Decision } from '../../acte.js';
import { refus, type Refus } from '../../erreurs.js';
import { horizonPasse, offreEnCours, type Reponse, type Signalement } from '../etat.js';

export const reponses: Record<Reponse, string> = {
  oui: 'Je veux bien en parler',
  pasMaintenant: 'Pas maintenant',
  non: 'Non merci',
};

export class Repondre {
  @Choix({ libelle: 'Votre réponse', parmi: reponses })
  valeur!: Reponse;
}

export const propositionTerminee = refus(
  'OFFRE_HORIZON_PASSE',
  'Cette proposition n’est plus ouverte. Vous pouvez vous adresser au service social quand vous voulez.',
);

/**
 * The agent answers, or changes his answer until the horizon; no reason is asked (§1.1.3, R-047). It moves no deadline and
 * sends nothing: outside the service no instant, no mail and no history may depend on it (design §1.1).
 */
export const repondre: Acte<Signalement, Repondre> = {
  type: 'signalement.repondre',
  champs: Repondre,
  qui: (auteur, s) => s.agent === auteur.id && offreEnCours(s) !== undefined,
  decider(s, { valeur }, { instant }, auteur): Refus | Decision<Signalement> {
    if (horizonPasse(s, instant)) return propositionTerminee;
    return { etat: { ...s, reponse: { valeur, le: instant } }, faits: [{ type: 'repondu', par: auteur.id, valeur }] };
  },
};
