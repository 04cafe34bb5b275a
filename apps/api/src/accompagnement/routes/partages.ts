import { accompagnement } from '#libs/domaine/accompagnement/index.js';
import type { ActeDePartage, SurUnPartage } from '#libs/domaine/partage/actes/commun.js';
import { actesADeux, demanderPartage, partage } from '#libs/domaine/partage/index.js';
import type { RouteDActe } from '../../commun/controleur-d-actes.js';

/** A line for an act of the agent or of his ASS on a share: under the accompaniment, which is locked first. */
const surUnPartage = <C extends SurUnPartage>(verbe: string, resume: string, acte: ActeDePartage<C>): RouteDActe => ({
  verbe,
  resume,
  champs: acte.champs,
  faire: (portes, reference, envoi) =>
    portes.conjoindre({ source: accompagnement, cible: partage }, acte, reference, envoi),
});

export const routesDesPartages: RouteDActe[] = [
  {
    verbe: 'partage',
    resume: 'Écrire ce qui serait transmis, à qui, pourquoi, jusqu’à quand ; rien ne part',
    champs: demanderPartage.champs,
    faire: (portes, reference, envoi) =>
      portes.engendrer({ source: accompagnement, ne: partage }, demanderPartage, reference, envoi),
  },
  surUnPartage('partage-relu', 'Confirmer qu’une phrase, relue, peut partir', actesADeux.relirePhrase),
  surUnPartage(
    'partage-phrase',
    'Changer ou ôter une phrase ; l’agent est interrogé de nouveau',
    actesADeux.changerPhrase,
  ),
  surUnPartage('partage-reponse', 'Dire oui ou non à ces phrases, et à elles seules', actesADeux.repondreAuPartage),
  surUnPartage('partage-envoi', 'Transmettre, si tout le permet encore', actesADeux.transmettrePartage),
  surUnPartage('partage-fin', 'Fermer ce partage, à tout moment', actesADeux.fermerPartage),
  surUnPartage('partage-recu', 'Noter qu’un service extérieur dit l’avoir reçu', actesADeux.noterReception),
  surUnPartage('partage-code', 'Donner un nouveau code à un service extérieur', actesADeux.redonnerCode),
];
