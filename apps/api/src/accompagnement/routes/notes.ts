import { actes } from '#libs/domaine/accompagnement/index.js';
import type { RouteDActe } from '../../commun/controleur-d-actes.js';
import { surLAccompagnement } from './accords.js';

/** Hers alone: neither the agent, nor whoever comes after her, nor an export has them. */
export const routesDesNotes: RouteDActe[] = [
  surLAccompagnement('note', 'Écrire une note pour soi seule', actes.ecrireNote),
  surLAccompagnement('note-effacement', 'Effacer une de ses notes', actes.effacerNote),
];
