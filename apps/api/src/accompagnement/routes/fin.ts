import { actes } from '#libs/domaine/accompagnement/index.js';
import type { RouteDActe } from '../../commun/controleur-d-actes.js';
import { surLAccompagnement } from './accords.js';

export const routesDeLaFin: RouteDActe[] = [
  surLAccompagnement('cloture', 'Terminer l’accompagnement ; l’agent en est prévenu', actes.clore),
  surLAccompagnement('fin', 'L’agent termine son accompagnement ; rien ne part', actes.terminer),
  surLAccompagnement('reprise', 'L’agent reprend son accompagnement, sans nouveau signalement', actes.reprendre),
  surLAccompagnement('confier', 'Confier l’accompagnement à une collègue, sans le lire (encadrement)', actes.confier),
  surLAccompagnement('passer-la-main', 'Confier son accompagnement à une collègue', actes.passerLaMain),
];
