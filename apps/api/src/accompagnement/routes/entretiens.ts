import { actes } from '#libs/domaine/accompagnement/index.js';
import type { RouteDActe } from '../../commun/controleur-d-actes.js';
import { surLAccompagnement } from './accords.js';

export const routesDesEntretiens: RouteDActe[] = [
  surLAccompagnement('rendez-vous', 'Proposer un rendez-vous', actes.proposerEntretien),
  surLAccompagnement('rendez-vous-deplace', 'Déplacer un rendez-vous', actes.deplacerEntretien),
  surLAccompagnement('rendez-vous-issue', 'Noter qu’un rendez-vous a eu lieu, ou non', actes.conclureEntretien),
  surLAccompagnement('rendez-vous-annule', 'Annuler un rendez-vous ; aucune raison', actes.annulerEntretien),
  surLAccompagnement('rendez-vous-choix', 'Choisir un des moments proposés', actes.choisirCreneau),
  surLAccompagnement('rendez-vous-autre', 'Demander d’autres moments', actes.demanderAutresMoments),
  surLAccompagnement('rappels', 'Recevoir ou non un rappel avant les rendez-vous', actes.vouloirRappels),
];
