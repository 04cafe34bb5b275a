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
];
