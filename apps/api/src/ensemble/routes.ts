import type { Acte } from '#libs/domaine/acte.js';
import { actesDesParties, entremise } from '#libs/domaine/entremise/index.js';
import type { GroupeRessource } from '#libs/domaine/groupe/etat.js';
import { actesDuGroupe, groupeRessource } from '#libs/domaine/groupe/index.js';
import type { RouteDActe } from '../commun/controleur-d-actes.js';

const surLeGroupe = <C extends object>(verbe: string, resume: string, acte: Acte<GroupeRessource, C>): RouteDActe => ({
  verbe,
  resume,
  champs: acte.champs,
  faire: (portes, reference, envoi) => portes.acter(groupeRessource, acte, reference, envoi),
});

/** Under `/groupes/:reference`: of who convened it. */
export const routesDuGroupe: readonly RouteDActe[] = [
  surLeGroupe('membre', 'Inviter quelqu’un à cette séance', actesDuGroupe.inviterMembre),
  surLeGroupe('membre-retire', 'Retirer quelqu’un de cette séance', actesDuGroupe.retirerMembre),
  surLeGroupe('point-ote', 'Ôter un point de l’ordre du jour', actesDuGroupe.oterPoint),
  surLeGroupe('fin', 'Clore la séance : plus rien ne s’y lit', actesDuGroupe.cloreSeance),
];

/** Under `/entremises/:reference`: of each other person, for himself. */
export const routesDesParties: readonly RouteDActe[] = [
  {
    verbe: 'reponse',
    resume: 'Dire oui ou non, ou revenir sur son oui ; personne n’apprend qui a répondu quoi',
    champs: actesDesParties.repondreEnPartie.champs,
    faire: (portes, reference, envoi) => portes.acter(entremise, actesDesParties.repondreEnPartie, reference, envoi),
  },
];
