import { actes } from '#libs/domaine/accompagnement/index.js';
import type { RouteDActe } from '../../commun/controleur-d-actes.js';
import { surLAccompagnement } from './accords.js';

export const routesDesEcrits: RouteDActe[] = [
  surLAccompagnement(
    'orientation',
    'Informer l’agent d’un service qui peut l’aider ; rien n’est envoyé',
    actes.orienter,
  ),
];
