import { actes } from '#libs/domaine/accompagnement/index.js';
import type { RouteDActe } from '../../commun/controleur-d-actes.js';
import { surLAccompagnement } from './accords.js';

export const routesDeLaPreparation: RouteDActe[] = [
  surLAccompagnement('preparation', 'Préparer un retour au travail dans cet accompagnement', actes.ouvrirPreparation),
  surLAccompagnement('preparation-jour', 'Dire le jour de la reprise, ou qu’il n’est plus connu', actes.fixerReprise),
  surLAccompagnement('preparation-ligne', 'Cocher ou décocher une ligne de la liste', actes.cocherLigne),
  surLAccompagnement('preparation-accueil', 'Demander à l’agent ce qui peut être dit, et à qui', actes.demanderAccueil),
  surLAccompagnement(
    'preparation-accueil-suite',
    'Noter ce qui a été dit, ou une visite du service',
    actes.noterAccueil,
  ),
  surLAccompagnement('preparation-nouvelles', 'Noter que l’on s’est parlé depuis la reprise', actes.noterNouvelles),
  surLAccompagnement(
    'preparation-fin',
    'Terminer la préparation ; l’accompagnement continue',
    actes.terminerPreparation,
  ),
];
