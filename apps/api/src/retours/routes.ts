import type { Acte } from '#libs/domaine/acte.js';
import { accompagnement } from '#libs/domaine/accompagnement/index.js';
import { actes, preparerRecueilli, preparerRetour, retourAuTravail } from '#libs/domaine/retour-au-travail/index.js';
import type { RetourAuTravail } from '#libs/domaine/retour-au-travail/etat.js';
import type { RouteDActe } from '../commun/controleur-d-actes.js';

/** A line for an act on the absence of an agent. */
const surLeRetour = <C extends object>(verbe: string, resume: string, acte: Acte<RetourAuTravail, C>): RouteDActe => ({
  verbe,
  resume,
  champs: acte.champs,
  faire: (portes, reference, envoi) => portes.acter(retourAuTravail, acte, reference, envoi),
});

const nouns = { source: retourAuTravail, ne: accompagnement };

/** Of the agent, on what was offered to him; his pages run the same. */
export const routesDuRetourDeLAgent: readonly RouteDActe[] = [
  surLeRetour('lien', 'Garder le lien, à son rythme, ou ne pas être contacté', actes.repondreAuLien),
  {
    verbe: 'accord',
    resume: 'Donner son accord pour que son retour soit préparé',
    champs: preparerRetour.champs,
    faire: (portes, reference, envoi) => portes.engendrer(nouns, preparerRetour, reference, envoi),
  },
];

/** Of the ASS who went to him. */
export const routesDuRetour: readonly RouteDActe[] = [
  surLeRetour('reprise-de-l-offre', 'Reprendre une proposition qui n’est pas encore faite', actes.reprendreOffre),
  surLeRetour('reponse-notee', 'Noter ce que l’agent a dit du lien', actes.noterReponse),
  surLeRetour('nouvelles', 'Prendre de ses nouvelles, au rythme qu’il a choisi', actes.prendreDesNouvelles),
  {
    verbe: 'accord-recueilli',
    resume: 'Écrire l’accord que l’agent a donné pour préparer son retour',
    champs: preparerRecueilli.champs,
    faire: (portes, reference, envoi) => portes.engendrer(nouns, preparerRecueilli, reference, envoi),
  },
  surLeRetour('gel', 'Arrêter l’effacement, en disant pourquoi', actes.geler),
  surLeRetour('gel-leve', 'Lever ce qui arrêtait l’effacement', actes.leverLeGel),
];

/** Under `/api/v1/archives/retourAuTravail/:reference`. */
export const routeDuVisa = surLeRetour(
  'visa',
  'Décision des archives sur un dossier dont la durée est écoulée, sans le lire',
  actes.viser,
);
