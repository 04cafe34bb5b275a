import type { Acte } from '#libs/domaine/acte.js';
import type { Accompagnement } from '#libs/domaine/accompagnement/etat.js';
import { accepter, accompagnement, actes, recueillir } from '#libs/domaine/accompagnement/index.js';
import { signalement } from '#libs/domaine/signalement/index.js';
import type { RouteDActe } from '../../commun/controleur-d-actes.js';

/** A line for an act on an accompaniment. */
export const surLAccompagnement = <C extends object>(
  verbe: string,
  resume: string,
  acte: Acte<Accompagnement, C>,
): RouteDActe => ({
  verbe,
  resume,
  champs: acte.champs,
  faire: (portes, reference, envoi) => portes.acter(accompagnement, acte, reference, envoi),
});

const nouns = { source: signalement, ne: accompagnement };

/** Under `/api/v1/signalements/:reference`: the accord by which an accompaniment begins. */
export const routesDuDebut: RouteDActe[] = [
  {
    verbe: 'accord',
    resume: 'Donner son accord pour être accompagné',
    champs: accepter.champs,
    faire: (portes, reference, envoi) => portes.engendrer(nouns, accepter, reference, envoi),
  },
  {
    verbe: 'accord-recueilli',
    resume: 'Écrire l’accord que l’agent a donné lors d’un contact',
    champs: recueillir.champs,
    faire: (portes, reference, envoi) => portes.engendrer(nouns, recueillir, reference, envoi),
  },
];

export const routesDesAccords: RouteDActe[] = [
  surLAccompagnement('retrait', 'Revenir sur son accord ; aucune raison', actes.retirer),
  surLAccompagnement('retrait-un', 'Revenir sur un seul accord ; les autres tiennent', actes.retirerUn),
  surLAccompagnement('reponse-question', 'Répondre à une question du service social', actes.repondreQuestion),
  surLAccompagnement('volonte', 'Dire oui ou non de soi-même, sans y être invité', actes.exprimer),
  surLAccompagnement('confirmation', 'Confirmer ce qui a été noté, ou le dire inexact', actes.confirmer),
  surLAccompagnement('question', 'Demander à l’agent son accord pour un acte précis', actes.demanderAccord),
  surLAccompagnement('question-reprise', 'Reprendre une question restée sans réponse', actes.reprendreQuestion),
  surLAccompagnement('parole', 'Noter ce que l’agent a dit lors d’un contact', actes.noterParole),
  surLAccompagnement('demarche', 'Noter l’adhésion recherchée, ou le projet dont on a parlé', actes.noterDemarche),
  surLAccompagnement('retrait-constate', 'Noter que l’agent revient sur un accord', actes.constaterRetrait),
];
