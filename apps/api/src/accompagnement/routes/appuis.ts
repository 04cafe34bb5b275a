import { actesDAppui, appui, demanderAppui } from '#libs/domaine/accompagnement/appuis/index.js';
import { accompagnement } from '#libs/domaine/accompagnement/index.js';
import { consulterNommement } from '#libs/domaine/partage/actes/consulter-nommement.js';
import { partage } from '#libs/domaine/partage/index.js';
import type { RouteDActe } from '../../commun/controleur-d-actes.js';

/** Under the accompaniment about which it is asked. */
export const demandeDAppui: RouteDActe[] = [
  {
    verbe: 'appui',
    resume: 'Demander un appui technique, sans nommer personne',
    champs: demanderAppui.champs,
    faire: (portes, reference, envoi) =>
      portes.engendrer({ source: accompagnement, ne: appui }, demanderAppui, reference, envoi),
  },
  {
    verbe: 'consultation',
    resume: 'Écrire ce que la conseillère technique lirait en le nommant ; rien ne part sans l’accord de l’agent',
    champs: consulterNommement.champs,
    faire: (portes, reference, envoi) =>
      portes.engendrer({ source: accompagnement, ne: partage }, consulterNommement, reference, envoi),
  },
];

/** Under `/appuis/:reference`: of whoever was asked. */
export const routesDesAppuis: RouteDActe[] = [
  {
    verbe: 'conseil',
    resume: 'Donner son conseil à une collègue',
    champs: actesDAppui.repondreAppui.champs,
    faire: (portes, reference, envoi) => portes.acter(appui, actesDAppui.repondreAppui, reference, envoi),
  },
];
