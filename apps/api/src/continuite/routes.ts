import type { Acte } from '#libs/domaine/acte.js';
import { absence, actes } from '#libs/domaine/absence/index.js';
import type { AbsenceProfessionnel } from '#libs/domaine/absence/etat.js';
import { actes as surSignalement, signalement } from '#libs/domaine/signalement/index.js';
import type { RouteDActe } from '../commun/controleur-d-actes.js';

/** A line for an act on the absence of a professional. */
const surLAbsence = <C extends object>(
  verbe: string,
  resume: string,
  acte: Acte<AbsenceProfessionnel, C>,
): RouteDActe => ({
  verbe,
  resume,
  champs: acte.champs,
  faire: (portes, reference, envoi) => portes.acter(absence, acte, reference, envoi),
});

/** The pages run the same. */
export const routesDeLAbsence: readonly RouteDActe[] = [
  surLAbsence('corriger', 'Corriger, prolonger ou écourter une absence', actes.corriger),
  surLAbsence('designer', 'Désigner qui assure l’intérim ; prend effet aussitôt', actes.designer),
  surLAbsence('prendre', 'Prendre un intérim que personne n’assure', actes.prendre),
  surLAbsence('valider', 'Valider une absence, la proposer ou l’accorder, où le texte le demande', actes.valider),
  surLAbsence('revenir', 'Dire que la personne est revenue', actes.revenir),
  surLAbsence('confier-tout', 'Confier à une personne tout ce dont répond quelqu’un qui part', actes.confierTout),
  surLAbsence('partir', 'Inscrire un départ, quand plus rien n’est ouvert à son nom', actes.partir),
  surLAbsence('accuser-reprise', 'Dire que l’on a relu ce qui s’est passé pendant son absence', actes.accuserReprise),
];

/** Whether a matter can wait for its holder: by whoever follows it, or by the technical line unread. */
export const routesDeLAttente: readonly RouteDActe[] = [
  {
    verbe: 'qualifier',
    resume: 'Dire si la situation peut attendre le retour de la personne qui la suit',
    champs: surSignalement.qualifier.champs,
    faire: (portes, reference, envoi) => portes.acter(signalement, surSignalement.qualifier, reference, envoi),
  },
  {
    verbe: 'qualifier-sans-lire',
    resume: 'La même chose, par la ligne technique, sans lire',
    champs: surSignalement.qualifierSansLire.champs,
    faire: (portes, reference, envoi) => portes.acter(signalement, surSignalement.qualifierSansLire, reference, envoi),
  },
];
