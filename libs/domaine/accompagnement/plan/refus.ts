import { refus, type Refus } from '../../erreurs.js';
import type { Conflit } from './fusion.js';

export const diagnosticDabord = refus(
  'DIAGNOSTIC_DABORD',
  'Le texte veut que la situation soit évaluée avant. Écrivez d’abord l’évaluation, sous chacun de ses titres.',
);
export const pasEncore = refus(
  'PLAN_PAS_ENCORE',
  'Il n’y a rien à écrire ici pour l’instant : vous en parlez d’abord avec la personne qui vous accompagne.',
);
export const pasDePlan = refus('PAS_DE_PLAN', 'Rien n’est encore écrit. Ajoutez d’abord un but ou une action.');
export const planClos = refus(
  'PLAN_CLOS',
  'Ceci est terminé. Écrivez un nouveau but ou une nouvelle action pour reprendre.',
);
export const ligneInconnue = refus(
  'LIGNE_INCONNUE',
  'Cette ligne n’est plus là, ou elle est déjà faite ou retirée. Relisez la page.',
);
export const relireDabord = refus(
  'RELIRE_DABORD',
  'Le texte a changé depuis que vous l’avez lu. Relisez-le, puis répondez : votre réponse ne vaut que pour ce que vous avez lu.',
);
export const ligneSansAccord = refus(
  'LIGNE_SANS_ACCORD',
  'L’agent n’a pas dit oui à cette ligne, ou l’ensemble n’est pas convenu : elle ne compte pas encore.',
);
export const rienDeNouveau = refus(
  'RIEN_DE_NOUVEAU',
  'L’agent a déjà tout sous les yeux. Lui écrire de nouveau serait une pression.',
);
export const projetAChanger = refus(
  'PROJET_A_CHANGER',
  'L’agent a dit non à ce projet. Changez-le avec lui avant de le lui proposer de nouveau.',
);
export const dejaCommence = refus('DEJA_COMMENCE', 'Ceci a déjà commencé. Il n’y a rien à faire de plus.');

/** The réglage on open actions is reached: what was typed stays in the form. */
export function tropDActions(max: number): Refus {
  const message = `${max} actions sont déjà ouvertes, c’est le nombre choisi ici. Terminez ou retirez-en une d’abord.`;
  return { ...refus('TROP_D_ACTIONS', message, 'saisie'), champs: { quoi: [message] } };
}

/** Which fields both changed. Neither text stands in it: an answer is kept with its key, what is written stays in the vault. */
export function modifieEntreTemps(conflits: readonly Conflit[]): Refus {
  return {
    ...refus(
      'MODIFIE_ENTRE_TEMPS',
      'Vous avez écrit à deux au même endroit. Rien n’est perdu : lisez les deux textes, puis choisissez.',
      'saisie',
    ),
    champs: Object.fromEntries(
      conflits.map(({ champ }) => [
        champ,
        ['Ce champ a changé pendant que vous écriviez. Choisissez ce que vous gardez.'],
      ]),
    ),
  };
}

export const aProposerDabord = refus(
  'PLAN_A_PROPOSER',
  'Proposez-le d’abord à l’agent : il ne répond qu’à ce qu’il peut lire.',
);
