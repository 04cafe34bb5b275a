import { actes } from '#libs/domaine/accompagnement/index.js';
import type { RouteDActe } from '../../commun/controleur-d-actes.js';
import { surLAccompagnement } from './accords.js';

export const routesDuPlan: RouteDActe[] = [
  surLAccompagnement('diagnostic', 'Écrire sous un titre du diagnostic', actes.ecrireDiagnostic),
  surLAccompagnement('problematique', 'Choisir ou retirer un domaine de difficulté', actes.classerProblematique),
  surLAccompagnement('plan-objectif', 'Écrire un but', actes.ajouterObjectif),
  surLAccompagnement('plan-objectif-change', 'Changer les mots d’un but', actes.changerObjectif),
  surLAccompagnement('plan-objectif-suite', 'Retirer ou reprendre un but', actes.suivreObjectif),
  surLAccompagnement('plan-action', 'Écrire une ligne : qui fait quoi, pour quand', actes.ajouterAction),
  surLAccompagnement('plan-action-change', 'Changer une ligne, champ par champ', actes.changerAction),
  surLAccompagnement('plan-action-suite', 'Dire une ligne faite, la retirer ou la reprendre', actes.suivreAction),
  surLAccompagnement('plan-action-reponse', 'Répondre à une ligne', actes.repondreAction),
  surLAccompagnement('plan-proposition', 'Proposer le plan à l’agent', actes.proposerPlan),
  surLAccompagnement('plan-lecture', 'Dire qu’on a lu ce que l’agent a écrit', actes.relirePlan),
  surLAccompagnement('plan-reponse', 'Répondre à l’ensemble', actes.repondrePlan),
  surLAccompagnement('plan-debut', 'Commencer le plan, comme le texte le permet', actes.commencerPlan),
  surLAccompagnement('plan-remarque', 'Écrire une remarque', actes.remarquer),
  surLAccompagnement('plan-revue', 'Noter qu’on en a reparlé', actes.tenirRevue),
  surLAccompagnement('plan-revue-jour', 'Changer le jour où l’on en reparle', actes.fixerRevue),
  surLAccompagnement('plan-fin', 'Terminer le plan', actes.clorePlan),
  surLAccompagnement('plan-rappels', 'Recevoir ou non un message avant chaque date', actes.souhaiterRappels),
];
