import { actes } from '#libs/domaine/accompagnement/index.js';
import type { RouteDActe } from '../../commun/controleur-d-actes.js';
import { surLAccompagnement } from './accords.js';

export const routesDeLaFiche: RouteDActe[] = [
  surLAccompagnement('fiche-ligne', 'Écrire une ligne de la fiche de continuité, ou la corriger', actes.ecrireLigne),
  surLAccompagnement('fiche-retrait', 'Retirer une ligne de la fiche', actes.retirerLigne),
  surLAccompagnement('fiche-avis', 'L’agent permet, ou non, qu’une remplaçante lise une ligne', actes.validerLigne),
];
