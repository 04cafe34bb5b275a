import { accompagnement, actes } from '#libs/domaine/accompagnement/index.js';
import { actesDeConservation as duSignalement, signalement } from '#libs/domaine/signalement/index.js';
import type { Acte } from '#libs/domaine/acte.js';
import type { Signalement } from '#libs/domaine/signalement/etat.js';
import type { RouteDActe } from '../../commun/controleur-d-actes.js';
import { surLAccompagnement } from './accords.js';

export const routesDesDroits: RouteDActe[] = [
  surLAccompagnement('droit', 'L’agent exerce un droit sur ses données', actes.demanderUnDroit),
  surLAccompagnement('droit-reponse', 'Répondre à une demande sur les données', actes.repondreAuDroit),
  surLAccompagnement('gel', 'Arrêter l’effacement, en disant pourquoi', actes.geler),
  surLAccompagnement('gel-leve', 'Lever ce qui arrêtait l’effacement', actes.leverLeGel),
  surLAccompagnement('gel-encadrement', 'Arrêter l’effacement sans lire (encadrement)', actes.gelerEnEncadrement),
  surLAccompagnement('gel-leve-encadrement', 'Lever un gel sans lire (encadrement)', actes.leverLeGelEnEncadrement),
];

const surLeSignalement = <C extends object>(verbe: string, resume: string, acte: Acte<Signalement, C>): RouteDActe => ({
  verbe,
  resume,
  champs: acte.champs,
  faire: (portes, reference, envoi) => portes.acter(signalement, acte, reference, envoi),
});

/** Under `/api/v1/signalements/:reference`: the same, of a signalement that is closed. */
export const routesDeConservation: RouteDActe[] = [
  surLeSignalement('gel', 'Arrêter l’effacement, en disant pourquoi', duSignalement.geler),
  surLeSignalement('gel-leve', 'Lever ce qui arrêtait l’effacement', duSignalement.leverLeGel),
  surLeSignalement('gel-encadrement', 'Arrêter l’effacement sans lire (encadrement)', duSignalement.gelerEnEncadrement),
  surLeSignalement(
    'gel-leve-encadrement',
    'Lever un gel sans lire (encadrement)',
    duSignalement.leverLeGelEnEncadrement,
  ),
];

const RESUME_VISA = 'Décision des archives sur un dossier dont la durée est écoulée, sans le lire';

/** Under `/api/v1/archives/<nature>/:reference`: the decision of the archives, by kind of dossier. */
export const routesDesArchives: Readonly<Record<string, RouteDActe>> = {
  accompagnement: {
    verbe: 'visa',
    resume: RESUME_VISA,
    champs: actes.viser.champs,
    faire: (portes, reference, envoi) => portes.acter(accompagnement, actes.viser, reference, envoi),
  },
  signalement: surLeSignalement('visa', RESUME_VISA, duSignalement.viser),
};
