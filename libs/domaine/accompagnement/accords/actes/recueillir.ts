import { Choix, Jour } from '../../../champs.js';
import { jourLocal } from '#libs/calendrier/journee.js';
import type { ActeDeFiliation } from '../../../naissance.js';
import { saisieInvalide } from '../../../erreurs.js';
import type { Signalement } from '../../../signalement/etat.js';
import type { Accompagnement } from '../../etat.js';
import { naitreDuSignalement } from '../naitre.js';
import { accordRefuse } from '../regle.js';

export const manieres = {
  entretien: 'Pendant un entretien',
  telephone: 'Au téléphone',
  lettre: 'Par une lettre de l’agent',
  message: 'Par un message de l’agent',
} as const;

export class Recueillir {
  @Jour({ libelle: 'Jour où l’agent a donné son accord' })
  le!: string;

  @Choix({ libelle: 'Comment il l’a dit', parmi: manieres })
  maniere!: keyof typeof manieres;
}

/** The ASS writes down what the agent told her after a contact; he confirms it at his next login, or says that it is wrong. */
export const recueillir: ActeDeFiliation<Accompagnement, Signalement, Recueillir> = {
  type: 'accompagnement.recueillir',
  champs: Recueillir,
  qui: (auteur, s) => s.titulaire === auteur.id && s.agent !== null,
  sujet: ({ agent }) => ({ personne: agent ?? undefined }),
  decider(s, { le, maniere }, { source, depot }, auteur) {
    if (s.reponse?.valeur === 'non') return accordRefuse; // only he can change his answer
    if (le > jourLocal(source.instant, s.territoire) || le < jourLocal(s.deposeLe, s.territoire))
      return saisieInvalide({ le: ['Donnez un jour entre celui de la demande et aujourd’hui.'] });
    const parole = { valeur: 'oui', voie: 'recueilli', par: auteur.id, recueil: { jour: le, maniere } } as const;
    return naitreDuSignalement(s, parole, source, depot);
  },
};
