import { actes } from '#libs/domaine/accompagnement/index.js';
import type { RouteDActe } from '../../commun/controleur-d-actes.js';
import { surLAccompagnement } from './accords.js';

/** While its holder is away: the agent's own choices, what whoever stands in writes, whether it can wait. */
export const routesDeLInterim: RouteDActe[] = [
  surLAccompagnement(
    'sans-attendre',
    'L’agent demande à être appelé par la personne qui assure l’intérim',
    actes.appelerSansAttendre,
  ),
  surLAccompagnement('refus-interim', 'L’agent refuse l’intérim ; la ligne technique l’appelle', actes.refuserInterim),
  surLAccompagnement('interim-note', 'Écrire ce qui a été fait pendant l’absence', actes.consigner),
  surLAccompagnement('caractere', 'Dire si l’accompagnement peut attendre', actes.qualifier),
  surLAccompagnement(
    'caractere-sans-lire',
    'La ligne technique dit si l’accompagnement peut attendre',
    actes.qualifierSansLire,
  ),
];
